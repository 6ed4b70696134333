import torch
import torch.nn.functional as F
x = torch.arange(25.).view(1, 1, 5, 5).sin().requires_grad_()
a = F.max_pool2d(x, 3, stride=2, padding=1)
values, where = F.max_pool2d(x, 2, return_indices=True)
b = F.avg_pool2d(x, 3, stride=2, padding=1, count_include_pad=False)
c = F.avg_pool2d(x, 2, ceil_mode=True)
d = F.adaptive_avg_pool2d(x, 2)
e = F.max_pool1d(x[0], 2)
f = F.avg_pool1d(x[0, 0], 3, stride=1, padding=1)
print(a, where, b, c, d, e, f, F.adaptive_avg_pool2d(x, 1))
(a.sum() + values.sum() + b.sum() + c.sum() + d.sum() + e.sum() + f.sum()).backward()
print(x.grad)
