import torch

s = torch.Size([2, 3])
print(s, repr(s), str(s), s.numel(), s[0], s + (4,), len(s))
print(torch.Size([]), torch.Size((1,)), f"{s}", s == torch.Size([2, 3]))
print(torch.zeros(s))
