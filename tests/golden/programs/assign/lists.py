import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = torch.ones(4)
y[[0, 3]] = x
y[torch.tensor([1])] = x[0]*5
print(y)
y.backward(torch.tensor([1., 2., 3., 4.]))
print(x.grad)
