import torch

x = torch.tensor(2., requires_grad=True)
(x**2).backward(create_graph=True)
print(x.grad)
(x**3).backward(create_graph=True)
print(x.grad)
(x*5).backward()
print(x.grad)
