import torch

x = torch.tensor([1., 2.], requires_grad=True)
A = torch.tensor([[1., 2., 3.], [4., 5., 6.]], requires_grad=True)
y = x @ A
print(y, y.grad_fn.name())
y.sum().backward()
print(x.grad, A.grad)
