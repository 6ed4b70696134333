import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
p = torch.softmax(x, dim=0)
print(p, p.sum())
p.backward(torch.tensor([1., 0., 0.]))
print(x.grad)
A = torch.tensor([[0., 1.], [2., 2.]], requires_grad=True)
q = A.log_softmax(dim=1)
print(q, A.softmax(-1))
q.backward(torch.tensor([[1., 0.], [0., 1.]]))
print(A.grad)
