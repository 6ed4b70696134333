import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x.mul(3).add(1).sub(0.5).div(2).pow(2).neg()
print(y)
y.sum().backward()
print(x.grad)
print(torch.multiply(x, 2), torch.subtract(x, 1), torch.divide(x, 2), torch.negative(x))
