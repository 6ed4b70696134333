import torch

x = torch.tensor([0.3, 0.8, 1.7], requires_grad=True)
for y in (torch.lgamma(x), torch.digamma(x), torch.erfinv(x/2), torch.logit(x/2), torch.deg2rad(x), torch.copysign(x, -1.),
          torch.logaddexp(x, x.flip(0)), torch.logcumsumexp(x, 0), torch.float_power(x, 2), torch.dist(x, x*2)):
    print(y)
    y.sum().backward()
    print(x.grad)
    x.grad = None
