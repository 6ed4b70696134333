import torch

a = torch.tensor(1., requires_grad=True)
b = torch.tensor(1., requires_grad=True)
opt = torch.optim.SGD([{"params": [a]}, {"params": [b], "lr": 1.}], lr=0.1)
(a*a + b*b).backward()
opt.step()
print(a, b, len(opt.param_groups))
print(opt)
