import torch

p = torch.nn.Parameter(torch.tensor([1., 2.]))
print(p, p.data, type(p), isinstance(p, torch.Tensor), p.is_leaf)
print(torch.nn.Linear(2, 3), torch.nn.ReLU())
