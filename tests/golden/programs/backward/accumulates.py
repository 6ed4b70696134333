import torch

x = torch.tensor(3., requires_grad=True)
for _ in range(3):
    y = x*x
    y.backward()
    print(x.grad)
x.grad = None
(x*2).backward()
print(x.grad)
