import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
m = torch.tensor([True, False, False])
y = x.masked_fill(m, -1.)
print(y)
y.sum().backward()
print(x.grad)
S = torch.zeros(2, 2).masked_fill(torch.triu(torch.ones(2, 2), 1).bool(), float("-inf"))
print(S, S.softmax(1))
