"""Scripts that several tests use."""

WRONG_BACKWARD = """\
import torch
class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        print("forward")
        ctx.save_for_backward(x)
        return x ** 2
    @staticmethod
    def backward(ctx, g):
        x, = ctx.saved_tensors
        return g * 3 * x
x = torch.tensor([1., -2.], requires_grad=True)
Square.apply(x).sum().backward()
"""
"""A Function of the script's own whose backward is not the derivative: 3x for x²."""
