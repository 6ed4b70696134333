import torch

a = torch.tensor([1., 2.], requires_grad=True)
b = torch.tensor(3., requires_grad=True)
opt = torch.optim.SGD([a, b], lr=0.1, momentum=0.9)
for _ in range(2):
    opt.zero_grad()
    (a.sum()*b).backward()
    opt.step()
print(opt.state_dict())
other = torch.optim.SGD([a, b], lr=5., momentum=0.1)
other.load_state_dict(opt.state_dict())
print(other)
opt.zero_grad()
(a.sum()*b).backward()
other.step()
print(a, b)
