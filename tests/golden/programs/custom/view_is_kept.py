import torch

class Same(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x

    @staticmethod
    def backward(ctx, g):
        return 10*g


x = torch.ones(2, requires_grad=True)
y = Same.apply(x)
print(y is x, y, y.grad_fn.name())
y.sum().backward()
print(x.grad)
y.add_(1)
