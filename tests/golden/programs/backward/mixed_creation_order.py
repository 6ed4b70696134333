import torch

a = torch.tensor(1., requires_grad=True)
b = torch.tensor(2., requires_grad=True)
p = a*2
q = b*3
r = p.exp()
s = q.log()
t = s*p + r*q
t.backward()
print(a.grad, b.grad)
