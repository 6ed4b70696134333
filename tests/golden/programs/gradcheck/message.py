import torch
from torch.autograd import gradcheck, gradgradcheck

class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x*x

    @staticmethod
    def backward(ctx, g):
        return g


x = torch.tensor([1., 3.], dtype=torch.float64, requires_grad=True)
try:
    gradcheck(Wrong.apply, x)
except RuntimeError as error:
    print(error)
print(gradgradcheck(torch.sin, (x,)), gradcheck(lambda a, b: (a @ b, a*b), (x, x)))
gradcheck(torch.sin, torch.ones(2))
