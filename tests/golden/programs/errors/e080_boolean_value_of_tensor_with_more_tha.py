import torch

print(torch.tensor([1.,2.,3.]) in [1], 2. in torch.tensor([1.,2.]))
