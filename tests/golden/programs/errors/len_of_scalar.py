import torch

len(torch.tensor(3.))
