import torch

x = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
print(torch.zeros_like(x), torch.ones_like(x), torch.full_like(x, 5))
print(torch.empty_like(x).shape, torch.ones_like(x, dtype=torch.int64), torch.zeros_like(x, requires_grad=True))
print(x.new_zeros(2), x.new_ones(1, 2), x.new_tensor([1, 2]), x.new_full((2,), 3))
