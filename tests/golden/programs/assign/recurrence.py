import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
h = torch.zeros(3)
h[0] = x[0]
for i in range(1, 3):
    h[i] = h[i - 1].clone()*0.5 + x[i]
h.sum().backward()
print(h, x.grad)
