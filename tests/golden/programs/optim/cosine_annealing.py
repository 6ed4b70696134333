import torch

w = torch.tensor(1., requires_grad=True)
opt = torch.optim.SGD([w], lr=0.1, momentum=0.5)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=4, eta_min=0.01)
for i in range(10):
    opt.zero_grad()
    (w*w).backward()
    opt.step()
    sched.step()
    print(sched.get_last_lr())
print(w)
