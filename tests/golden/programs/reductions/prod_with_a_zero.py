import torch

x = torch.tensor([2., 0., 4.], requires_grad=True)
y = x.prod()
y.backward()
print(y, x.grad)
