import torch

class Polar(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        r = (x*x + y*y).sqrt()
        ctx.save_for_backward(x, y, r)
        quadrant = (x > 0).int() + 2*(y > 0).int()
        ctx.mark_non_differentiable(quadrant)
        return r, torch.atan2(y, x), quadrant

    @staticmethod
    def backward(ctx, gr, ga, gq):
        print(gr, ga, gq)
        x, y, r = ctx.saved_tensors
        return gr*x/r - ga*y/r**2, gr*y/r + ga*x/r**2


x = torch.tensor([3., -1.], requires_grad=True)
y = torch.tensor([4., 1.], requires_grad=True)
r, angle, quadrant = Polar.apply(x, y)
print(r.requires_grad, angle.requires_grad, quadrant)
(2*r.sum() + angle.sum()).backward()
print(x.grad, y.grad)
x.grad = y.grad = None
r, angle, quadrant = Polar.apply(x, y)
r.sum().backward()
print(x.grad, y.grad)
