import torch

x = torch.tensor([3., 1., 2.], requires_grad=True)
s, order = x.sort()
print(s, order)
s.backward(torch.tensor([1., 2., 3.]))
print(x.grad)
d, i = torch.sort(x, descending=True)
print(d, i)
