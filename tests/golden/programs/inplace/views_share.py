import torch

base = torch.arange(6.0).view(2, 3)
seen = base[:]
seen.transpose_(0, 1)
seen[0, 1] = 9
print(seen.stride(), seen.is_contiguous(), base)
flags = torch.tensor([[True, False, True]])
flags.t_()
print(flags.stride(), flags.shape)
other = torch.arange(6.0).view(2, 3)
part = other[0]
part.unsqueeze_(0)
part[0, 0] = 7
print(other)
x = torch.ones(2, requires_grad=True)
try:
    y = torch.ones(2, 2)
    y.index_add_(0, torch.tensor([0, 0]), y)
except RuntimeError as error:
    print(error)
z = torch.empty(2)
z.copy_(x)
q = z * z
z.add_(1)
z.copy_(x * 2)
try:
    q.sum().backward()
except RuntimeError as error:
    print(str(error).split(" Hint")[0])
h = torch.empty(2)
h.copy_(x)
r = h.sin()
h2 = h.view(2)
h.copy_(x * 3)
try:
    r.sum().backward()
except RuntimeError as error:
    print(str(error).split(" Hint")[0])
