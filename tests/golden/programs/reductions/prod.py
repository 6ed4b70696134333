import torch

x = torch.tensor([2., 3., 4.], requires_grad=True)
y = x.prod()
y.backward()
print(y, x.grad)
A = torch.tensor([[1., 0., 3.], [0., 0., 2.]], requires_grad=True)
A.prod(1).sum().backward()
print(A.prod(1), A.prod(), A.grad)
