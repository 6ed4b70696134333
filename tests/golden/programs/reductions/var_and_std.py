import torch

x = torch.tensor([1., 2., 4., 8.], requires_grad=True)
print(x.var(), x.std(), x.var(unbiased=False), x.std(correction=0))
x.std().backward()
print(x.grad)
A = torch.tensor([[1., 2.], [4., 8.]], requires_grad=True)
A.var(dim=0).sum().backward()
print(A.var(0), A.grad, torch.var_mean(A))
