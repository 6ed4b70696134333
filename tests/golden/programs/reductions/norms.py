import torch

x = torch.tensor([3., -4.], requires_grad=True)
print(x.norm(), torch.linalg.norm(x), x.norm(p=1), x.norm(float("inf")), torch.norm(x, p=3))
x.norm().backward()
print(x.grad)
z = torch.zeros(2, requires_grad=True)
z.norm().backward()
print(z.grad)
w = torch.zeros(2, requires_grad=True)
(w**2).sum().sqrt().backward()
print(w.grad)
