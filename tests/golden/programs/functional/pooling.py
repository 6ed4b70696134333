import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 3., 2., 0.], [4., 2., 1., 1.], [0., 0., 5., 6.], [1., 2., 7., 8.]]]], requires_grad=True)
a = F.max_pool2d(x, 2)
b = F.avg_pool2d(x, 2)
print(a, b)
(a.sum() + 4*b.sum()).backward()
print(x.grad)
