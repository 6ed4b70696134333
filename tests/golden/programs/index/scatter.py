import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = torch.zeros(4).scatter_add(0, torch.tensor([0, 1, 0]), x)
print(y)
y.backward(torch.tensor([1., 10., 100., 1000.]))
print(x.grad)
print(torch.scatter(x, 0, torch.tensor([1]), 0.), torch.zeros(2, 3).scatter_(1, torch.tensor([[0], [2]]), 1.))
