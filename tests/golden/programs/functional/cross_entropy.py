import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2., 3.], [0.5, 0.1, 0.2]], requires_grad=True)
t = torch.tensor([2, 0])
for kw in ({}, {"reduction": "sum"}, {"reduction": "none"}, {"weight": torch.tensor([1., 2., 3.])}, {"ignore_index": 0}, {"label_smoothing": 0.1}):
    loss = F.cross_entropy(x, t, **kw)
    g, = torch.autograd.grad(loss.sum(), x)
    print(loss, g)
