import torch

x = torch.as_tensor([1., 2.])
y = x.clone()
y[0] = 5
print(x, y)
z = torch.tensor([1., 2.], requires_grad=True)
w = z.clone()
w.sum().backward()
print(w, z.grad)
print(z.clone().detach(), z.detach().clone().requires_grad_(True))
