import torch

x = torch.tensor([[1., 3., 1.], [2., 2., 5.]], requires_grad=True)
print(x.min(), x.min(dim=1), x.amin(1))
x.amin(1).backward(torch.tensor([1., 2.]))
print(x.grad)
x.grad = None
x.min(1).values.sum().backward()
print(x.grad)
