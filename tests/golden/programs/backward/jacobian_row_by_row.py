import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = torch.stack([x.prod(), x.sum(), (x**2).sum()])
rows = []
for i in range(3):
    v = torch.zeros(3)
    v[i] = 1.
    g, = torch.autograd.grad(y, x, v, retain_graph=True)
    rows.append(g)
print(torch.stack(rows))
