import torch

print(torch.tensor(1e-7), torch.tensor(0.), torch.tensor(-0.), torch.tensor(16777217.), torch.tensor(1e38), torch.tensor(1e39), torch.tensor(2**31), torch.tensor(2**63))
