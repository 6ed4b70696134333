import torch
class Polar(torch.autograd.Function):
    @staticmethod
    def forward(ctx, r):
        return r*2, "text", r*3
    @staticmethod
    def backward(ctx, *gs):
        print(gs)
        return gs[0]*2 + gs[-1]*3
r = torch.tensor(2., requires_grad=True)
x, t, y = Polar.apply(r)
(x * 2 + y ** 2).backward()
print(r.grad, y.output_nr)
