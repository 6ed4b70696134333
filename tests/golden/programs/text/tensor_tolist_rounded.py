import torch

x = torch.tensor([0.1, 0.2, 0.3]) / 3
print([round(v, 4) for v in x.tolist()], round(x[0].item(), 3), x.sum().item())
print(torch.round(x*100)/100, torch.round(x, decimals=2))
