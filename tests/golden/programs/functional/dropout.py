import torch
import torch.nn.functional as F
torch.manual_seed(0)
x = torch.ones(10, requires_grad=True)
y = F.dropout(x, p=0.5)
print(y, F.dropout(x, training=False))
y.sum().backward()
print(x.grad)
