import torch

x = torch.tensor([[0, 1], [1, 0]])
print(torch.where(x == 1), torch.nonzero(x), x.nonzero(as_tuple=True))
