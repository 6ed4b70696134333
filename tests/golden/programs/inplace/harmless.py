import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x + 1
y += 5
y.sum().backward()
print(y, x.grad)
