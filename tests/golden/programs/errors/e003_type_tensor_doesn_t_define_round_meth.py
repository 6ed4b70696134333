import torch

x = torch.tensor(2.,requires_grad=True)
print(int(x), float(x), bool(x))
print(round(x))
