import torch

nan, inf = float("nan"), float("inf")
print(torch.tensor([nan, 1.]), torch.tensor([inf, -inf, 1.5]), torch.tensor([nan]), torch.tensor(inf), torch.tensor([1., -inf]))
print(torch.tensor([[nan, 2.], [3.25, inf]]))
