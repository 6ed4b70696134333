import torch

from torch.autograd.function import once_differentiable


class Sq(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x*x

    @staticmethod
    @once_differentiable
    def backward(ctx, g):
        return 2*g*ctx.saved_tensors[0]


x = torch.tensor(3., requires_grad=True)
g, = torch.autograd.grad(Sq.apply(x), x, create_graph=True)
print(g)
g.backward()
