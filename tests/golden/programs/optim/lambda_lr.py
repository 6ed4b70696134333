import torch

w = torch.tensor(1., requires_grad=True)
opt = torch.optim.SGD([w], lr=0.4)
sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda epoch: 1/(epoch + 1))
for i in range(4):
    print(sched.get_last_lr(), opt.param_groups[0]["initial_lr"])
    opt.zero_grad()
    (w*w).backward()
    opt.step()
    sched.step()
print(w)
