import torch
import torch.nn.functional as F
x = torch.arange(16.).view(1, 1, 4, 4).requires_grad_()
w = torch.tensor([[[[1., 2.], [0., -1.]]]], requires_grad=True)
y = F.conv2d(x, w)
print(y)
y.backward(torch.ones_like(y))
print(x.grad, w.grad)
