import torch

import numpy as np
a = np.array([1., 2., 3.])
t = torch.from_numpy(a)
print(t, t.dtype)
t[0] = 9
print(a, t.numpy(), type(t.numpy()).__name__)
print(np.arange(3), np.linspace(0, 1, 3), np.pi, np.sin(a), a.sum(), a.shape, a*2)
