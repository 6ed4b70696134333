import torch

x = torch.tensor(1., requires_grad=True)
a = x*2
b = a + 1
with torch.no_grad():
    c = b*b
d = b.exp()
print([t.grad_fn._sequence_nr() for t in (a, b, d)])
