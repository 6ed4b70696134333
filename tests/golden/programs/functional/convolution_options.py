import torch
import torch.nn.functional as F
torch.manual_seed(0)
x = torch.randn(1, 2, 5, 5, requires_grad=True)
w = torch.randn(4, 1, 3, 3, requires_grad=True)
b = torch.zeros(4, requires_grad=True)
y = F.conv2d(x, w, b, stride=2, padding=1, dilation=1, groups=2)
print(y.shape, y[0, 0])
same = F.conv2d(x, torch.ones(1, 2, 2, 2), padding="same")
print(same.shape, F.conv1d(x[0, :, 0], torch.ones(1, 2, 3)))
(y.sum() + same.mean()).backward()
print(x.grad[0, 0], w.grad[:, 0, 1], b.grad)
