import torch

def power(x, n):
    return torch.ones(()) if n == 0 else x*power(x, n - 1)


x = torch.tensor(2., requires_grad=True)
y = power(x, 5)
y.backward()
print(y, x.grad)
