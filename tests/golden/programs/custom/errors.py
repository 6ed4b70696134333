import torch

def make(forward, backward):
    class Made(torch.autograd.Function):
        pass
    Made.forward = staticmethod(forward)
    Made.backward = staticmethod(backward)
    return Made


x = torch.ones(2, requires_grad=True)
for forward, backward in [
    (lambda ctx, x: x*2, lambda ctx, g: 3),
    (lambda ctx, x: x*2, lambda ctx, g: (g, g)),
    (lambda ctx, x: x*2, lambda ctx, g: (g, None)),
    (lambda ctx, x: ctx.save_for_backward(1), lambda ctx, g: g),
    (lambda ctx, x: x.int(), lambda ctx, g: g),
]:
    try:
        out = make(forward, backward).apply(x)
        print(out)
        out.sum().backward()
        print("fine")
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
try:
    torch.autograd.Function()(x)
except RuntimeError as error:
    print(error)
class Nothing(torch.autograd.Function):
    pass
try:
    Nothing.apply(x)
except NotImplementedError as error:
    print(error)
class OnlyForward(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x*2
OnlyForward.apply(x).sum().backward()
