import torch
import torch.nn.functional as F
torch.manual_seed(3)
x = torch.ones(2, 3, 4, requires_grad=True)
y = F.dropout(x, 0.3)
z = F.dropout2d(x.view(1, 2, 3, 4), 0.5)
print(y, z, F.dropout(x, 1.).sum(), F.dropout(x, 0.) is x)
(y * z[0]).sum().backward()
print(x.grad)
