import torch

T = torch.arange(12.).view(2, 2, 3).requires_grad_()
W = torch.tensor([[1., 0.], [0., 1.], [1., 1.]], requires_grad=True)
y = T @ W
print(y)
y.sum().backward()
print(W.grad, T.grad)
