import torch

torch.matmul(torch.ones(2,3),[1,2,3])
