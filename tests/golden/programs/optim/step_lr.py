import torch

w = torch.tensor(1., requires_grad=True)
opt = torch.optim.SGD([w], lr=0.1)
sched = torch.optim.lr_scheduler.StepLR(opt, step_size=2, gamma=0.5)
for i in range(5):
    opt.zero_grad()
    (w*w).backward()
    opt.step()
    sched.step()
    print(sched.get_last_lr(), opt.param_groups[0]["lr"], w.item())
