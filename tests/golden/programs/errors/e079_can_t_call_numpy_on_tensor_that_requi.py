import torch

x = torch.tensor([1.,2.],requires_grad=True)
import numpy as np
print(np.sin(x))
