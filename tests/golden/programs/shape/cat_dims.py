import torch

A = torch.ones(1, 2, requires_grad=True)
B = torch.zeros(2, 2)
print(torch.cat((A, B), dim=0), torch.cat([B, B], dim=1), torch.concat([A, A], -1))
torch.cat((A, B), 0).mean().backward()
print(A.grad)
