import torch

x = torch.tensor([1., 2.], requires_grad=True)
print(x, x*2, x.double(), x.double().sum(), x.detach().double(), x.half())
print(torch.tensor([1.], dtype=torch.float64, requires_grad=True))
print(torch.arange(12., requires_grad=True) * 1.5)
print(torch.arange(11., requires_grad=True) + 0.25)
print((torch.arange(30., requires_grad=True).view(5, 6) / 7).double())
