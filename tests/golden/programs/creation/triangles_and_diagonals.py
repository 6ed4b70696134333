import torch

x = torch.arange(9.).view(3, 3)
print(x.tril(), x.triu(1), torch.tril(x, -1))
print(torch.diag(x), torch.diag(torch.tensor([1., 2.])), torch.diagonal(x, 1))
print(torch.tril(torch.ones(3, 3)).bool())
