import torch

A = torch.tensor([[1., 2., 3.], [4., 5., 6.]], requires_grad=True)
x = torch.tensor([1., 0., -1.], requires_grad=True)
y = torch.mv(A, x)
y.backward(torch.tensor([1., 2.]))
print(y, A.grad, x.grad)
