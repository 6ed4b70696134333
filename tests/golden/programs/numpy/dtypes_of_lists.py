import numpy as np
import torch

print(torch.tensor([np.float64(1), 2.]).dtype, torch.tensor([np.ones(2), np.zeros(2)]).dtype)
print(torch.tensor(np.float32(3)), torch.tensor([np.int32(1), np.int32(2)]), torch.full((2,), np.float64(3)))
print(torch.tensor([torch.tensor(1., dtype=torch.float64), 2.]), torch.as_tensor(np.arange(3)))
