import torch

z = torch.tensor([3 + 4j, 1 - 2j], requires_grad=True)
print(z.real, z.imag, torch.view_as_real(z), z.conj(), z.angle(), z.abs())
(z.real * z.imag).sum().backward()
print(z.grad)
z.grad = None
torch.view_as_complex(torch.view_as_real(z) * 2).abs().sum().backward()
print(z.grad)
r = torch.tensor([1.0, 2.0], requires_grad=True)
a = torch.tensor([0.5, -1.0], requires_grad=True)
p = torch.polar(r, a)
c = torch.complex(r, a)
print(p, c)
p.backward(torch.tensor([1 + 1j, 2 - 1j]))
print(r.grad, a.grad)
print(torch.autograd.grad(c, (r, a), torch.tensor([1 + 1j, 2 - 1j])))
print(torch.real(r) is r, r.conj() is r, r.conj_physical() is r, torch.angle(r.detach() * -1))
print(torch.is_complex(z), z.is_conj(), z.resolve_conj() is z, z.dtype, z.type())

w = torch.tensor([1 + 1j, 2 + 2j])
w.real.zero_()
w.imag[0] = 5
w[1] = 3
w += 1j
print(w, w.tolist(), w[0].item())

z = torch.tensor(2 - 1j, requires_grad=True)
(g,) = torch.autograd.grad((z * z.conj()).real, z, create_graph=True)
print(g, torch.autograd.grad(g.abs(), z))


def hook(grad):
    print("hook", grad)
    return grad * 1j


z = torch.tensor([1 + 2j, 2 - 1j], requires_grad=True)
z.register_hook(hook)
(z * z).abs().sum().backward()
print(z.grad)
torch.manual_seed(1)
print(torch.randn(2, dtype=torch.cfloat), torch.rand(2, dtype=torch.cdouble))
print(torch.float_power(z.detach(), 2))
