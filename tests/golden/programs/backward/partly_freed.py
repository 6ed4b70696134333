import torch

a = torch.tensor(1., requires_grad=True)
x = torch.tensor(2., requires_grad=True)
z = a + x*3
z.backward()
try:
    z.backward()
except RuntimeError as e:
    print(str(e)[:58])
print(a.grad, x.grad)
