import torch

x = torch.arange(5., requires_grad=True)
p, q = x.split([2, 3])
u = x.chunk(2)
print(p, q, u, x.split(2), len(x.unbind()), x.unbind()[1])
(p.sum()*2 + u[1].sum()*10).backward()
print(x.grad)
