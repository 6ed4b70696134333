import torch
import torch.nn.functional as F
x = torch.arange(6.).view(1, 1, 6).requires_grad_()
w = torch.tensor([[[1., 0., -1.]]], requires_grad=True)
y = F.conv1d(x, w, torch.tensor([0.5]), padding=1)
print(y, F.conv1d(x, w, stride=2))
y.sum().backward()
print(x.grad, w.grad)
