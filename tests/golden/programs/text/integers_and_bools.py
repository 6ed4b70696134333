import torch

print(torch.tensor([1, -20, 300]), torch.tensor([True, False]), torch.tensor([[1, 2], [30, 4]], dtype=torch.int32), torch.tensor([], dtype=torch.int64), torch.tensor([255], dtype=torch.uint8))
