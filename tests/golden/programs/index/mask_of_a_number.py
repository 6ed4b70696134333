import torch

x = torch.tensor(2., requires_grad=True)
y = x*3
print(y[y > 0], y[y < 0], y[None], y[True])
y[y > 0].sum().backward()
print(x.grad)
z = torch.tensor([1., -2., 3.], requires_grad=True)*1
z[z < 0] *= 2
print(z, z.grad_fn.next_functions[1][0].name())
