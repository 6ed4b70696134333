import torch

class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor, label=None):
        ctx.factor = factor
        ctx.label = label
        return x*factor

    @staticmethod
    def backward(ctx, g):
        print("back through", ctx.label, "with", g, torch.is_grad_enabled())
        return g*ctx.factor, None, None


x = torch.tensor([1., -2.], requires_grad=True)
y = Scale.apply(Scale.apply(x, 3., "inner"), -1., "outer")
y.sum().backward()
print(y, x.grad, y.grad_fn.next_functions[0][0].name())
