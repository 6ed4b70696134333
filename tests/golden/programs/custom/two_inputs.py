import torch

class Mul(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b, k):
        ctx.save_for_backward(a, b)
        ctx.k = k
        return a*b*k

    @staticmethod
    def backward(ctx, g):
        a, b = ctx.saved_tensors
        print(ctx.needs_input_grad)
        ga = g*b*ctx.k if ctx.needs_input_grad[0] else None
        gb = g*a*ctx.k if ctx.needs_input_grad[1] else None
        return ga, gb, None


a = torch.tensor([1., 2.], requires_grad=True)
b = torch.tensor([3., 4.])
y = Mul.apply(a, b, 10)
y.sum().backward()
print(y, a.grad, b.grad)
