import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = torch.flip(x, [0]) * torch.roll(x, 1)
print(y, torch.roll(x, shifts=-1, dims=0), x.flip(0))
y.backward(torch.tensor([1., 2., 3.]))
print(x.grad)
