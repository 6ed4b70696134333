import torch

w = torch.tensor(2., requires_grad=True)
opt = torch.optim.SGD([w], lr=0.1)
(w*w).backward()
opt.zero_grad(set_to_none=False)
print(w.grad)
opt.zero_grad()
print(w.grad)
opt.step()
print(w)
