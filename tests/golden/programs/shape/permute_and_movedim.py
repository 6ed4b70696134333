import torch

x = torch.arange(6.).view(1, 2, 3)
print(x.permute(2, 0, 1).shape, x.movedim(0, 2).shape, x.transpose(1, 2), torch.permute(x, (0, 2, 1)).shape)
