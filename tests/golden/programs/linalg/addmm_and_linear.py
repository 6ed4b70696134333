import torch

x = torch.tensor([[1., 2.]], requires_grad=True)
W = torch.tensor([[1., 0.], [0., 1.], [1., 1.]], requires_grad=True)
b = torch.tensor([0.1, 0.2, 0.3], requires_grad=True)
y = torch.nn.functional.linear(x, W, b)
print(y)
y.sum().backward()
print(x.grad, W.grad, b.grad)
print(torch.addmm(b, x, W.t()))
