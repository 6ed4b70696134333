import torch

x = torch.tensor([1., 2.])
assert x.shape == (2,)
assert torch.equal(x, x + 1), f"not equal: {x}"
