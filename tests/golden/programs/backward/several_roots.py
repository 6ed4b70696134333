import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x**2
z = x*3
torch.autograd.backward([y, z], [torch.tensor([1., 0.]), torch.tensor([0., 1.])])
print(x.grad)
