import torch

x = torch.tensor([0.25, 1., 2.5, 3.], requires_grad=True)
y = torch.log(x)
print(y)
y.backward(torch.tensor([1., 2., -1., 0.5]))
print(x.grad)
