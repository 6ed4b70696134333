import torch

with torch.nograd():
    pass
