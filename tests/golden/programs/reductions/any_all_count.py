import torch

x = torch.tensor([[0., 1.], [2., 0.]])
print((x > 0).any(), (x > 0).all(), (x > 0).any(dim=0), torch.count_nonzero(x), x.nonzero(), (x > 0).sum(), (x > 0).float().mean())
print(torch.unique(torch.tensor([3, 1, 3])), torch.bincount(torch.tensor([0, 1, 1])))
