import torch

w = torch.tensor(1., requires_grad=True)
opt = torch.optim.Adam([w], lr=0.1)
sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=0.9)
for i in range(4):
    opt.zero_grad()
    (w*w).backward()
    opt.step()
    sched.step()
    print(sched.get_last_lr())
