import torch

torch.manual_seed(42)
print(torch.randint(0, 10, (5,)), torch.randint(3, (2, 2)), torch.randint(-5, 5, (3,), dtype=torch.int32), torch.randint(0, 2**40, (2,)))
