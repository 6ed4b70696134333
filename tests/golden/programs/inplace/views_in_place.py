import torch

x = torch.tensor([[1., 2., 3.], [4., 5., 6.]], requires_grad=True)
y = x*2
print(y.t_().shape, type(y.grad_fn).__name__, y._version)
print(y.unsqueeze_(0).shape, type(y.grad_fn).__name__)
print(y.squeeze_().shape, type(y.grad_fn).__name__)
print(y.transpose_(0, 1).shape, type(y.grad_fn).__name__)
(y*torch.arange(6.).view(2, 3)).sum().backward()
print(x.grad)
torch.ones(2, 3, requires_grad=True).t_()
