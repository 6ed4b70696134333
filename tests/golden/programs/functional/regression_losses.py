import torch
import torch.nn.functional as F
x = torch.tensor([0.5, 2., -3.], requires_grad=True)
t = torch.tensor([1., 2., 1.])
for f in (F.mse_loss, F.l1_loss, F.smooth_l1_loss, F.huber_loss):
    for r in ("mean", "sum", "none"):
        loss = f(x, t, reduction=r)
        g, = torch.autograd.grad(loss.sum(), x)
        print(f.__name__, r, loss, g)
