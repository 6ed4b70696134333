import torch

w = torch.tensor([[1., -2.], [0.5, 3.], [2., 1.]], requires_grad=True)
x = torch.tensor([[0.5, 1.], [-1., 2.]], requires_grad=True)
y = torch.tanh(x@w.t())
g = torch.autograd.grad(y.sum(), (w, x), create_graph=True)
print(g)
sum((one**2).sum() for one in g).backward()
print(w.grad, x.grad)
