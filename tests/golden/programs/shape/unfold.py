import torch

x = torch.arange(5., requires_grad=True)
w = x.unfold(0, 3, 1)
print(w)
w.mean(1).sum().backward()
print(x.grad)
