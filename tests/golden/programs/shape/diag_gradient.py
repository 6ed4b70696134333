import torch

x = torch.tensor([1., 2.], requires_grad=True)
D = torch.diag(x)
print(D)
(D @ D).sum().backward()
print(x.grad)
A = torch.ones(2, 2, requires_grad=True)
torch.diag(A).sum().backward()
print(torch.diag(A), A.grad)
