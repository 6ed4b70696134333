import torch

x = torch.tensor(1., requires_grad=True)
z = torch.tensor(1., requires_grad=True)
(x*0).backward()
print(x.grad, z.grad)
