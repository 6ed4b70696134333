import torch

w = torch.tensor(1., requires_grad=True)
opt = torch.optim.SGD([w], lr=1.)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, factor=0.5, patience=1)
for loss in (3., 2., 2., 2., 2., 2., 1., 1.):
    sched.step(loss)
    print(loss, opt.param_groups[0]["lr"])
