import torch

w = torch.tensor(1., requires_grad=True)
opt = torch.optim.SGD([w], lr=0.4)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=[2, 3], gamma=0.1)
for i in range(5):
    opt.zero_grad()
    (w*w).backward()
    opt.step()
    sched.step()
    print(i, w.item(), sched.get_last_lr())
