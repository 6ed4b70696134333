import torch

x = torch.tensor(1., requires_grad=True)
y = x*2
y.register_hook(lambda g: print("first", g))
y.register_hook(lambda g: g + 1)
y.register_hook(lambda g: print("third", g))
x.register_hook(lambda g: print("leaf", g, x.grad))
(y*5).backward()
print(x.grad)
