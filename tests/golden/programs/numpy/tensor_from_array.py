import torch

import numpy as np
x = torch.tensor(np.array([1, 2, 3]), dtype=torch.float32, requires_grad=True)
y = (x**2).sum()
y.backward()
print(x.grad.numpy(), y.detach().numpy(), torch.ones(2).numpy())
print(torch.as_tensor(np.ones(2)), torch.from_numpy(np.ones((2, 2), dtype=np.float32)))
