import torch

x = torch.tensor(0.5, requires_grad=True)
y = x
for i in range(50):
    y = y*1.01 + 0.01
y.backward()
print(y, x.grad)
