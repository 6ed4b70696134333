import torch

class Oops(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        return a*2

    @staticmethod
    def backward(ctx, g):
        return g @ torch.ones(5)


a = torch.ones(2, requires_grad=True)
Oops.apply(a).sum().backward()
