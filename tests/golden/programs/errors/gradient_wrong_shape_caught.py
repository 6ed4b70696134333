import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x*2
try:
    y.backward(torch.ones(2))
except RuntimeError as e:
    print(e)
y.backward(torch.ones(3))
print(x.grad)
