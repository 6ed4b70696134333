import torch

x = torch.tensor(3., requires_grad=True)
y = x**2
z = y*4
h = y.grad_fn.register_hook(lambda gi, go: print("after", gi, go))
p = y.grad_fn.register_prehook(lambda go: print("before", go))
z.backward()
