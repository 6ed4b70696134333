import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
a, b, c = x
y = a*b + c
print(a, y)
y.backward()
print(x.grad)
for row in torch.tensor([[1, 2], [3, 4]]):
    print(row)
