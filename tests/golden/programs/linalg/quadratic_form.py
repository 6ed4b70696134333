import torch

A = torch.tensor([[2., 1.], [0., 3.]], requires_grad=True)
x = torch.tensor([1., 2.], requires_grad=True)
q = x @ A @ x
q.backward()
print(q, x.grad, A.grad)
