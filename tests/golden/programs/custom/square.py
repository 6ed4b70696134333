import torch

class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, grad_output):
        x, = ctx.saved_tensors
        print("backward", grad_output)
        return 2*x*grad_output


x = torch.tensor([1., 2.], requires_grad=True)
y = Square.apply(x)
print(y, y.grad_fn.name())
y.sum().backward()
print(x.grad)
