import torch
import torch.nn.functional as F

x = torch.tensor([1., 2.], requires_grad=True)
y = torch.tile(x, (2, 2))
z = F.pad(x, (1, 2), value=9.)
print(y, z)
(y.sum() + z.sum()).backward()
print(x.grad)
