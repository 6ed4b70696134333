import torch

class Round(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.round()

    @staticmethod
    def backward(ctx, g):
        return g


x = torch.tensor([0.4, 1.6], requires_grad=True)
y = Round.apply(x)
(y*x).sum().backward()
print(y, x.grad)
