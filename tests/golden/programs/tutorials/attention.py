import torch

torch.manual_seed(0)
Q = torch.randn(3, 4, requires_grad=True)
K = torch.randn(3, 4, requires_grad=True)
V = torch.randn(3, 4, requires_grad=True)
scores = Q @ K.transpose(-2, -1) / 4**0.5
mask = torch.tril(torch.ones(3, 3)) == 0
A = torch.softmax(scores.masked_fill(mask, float("-inf")), dim=-1)
out = A @ V
out.sum().backward()
print(A, Q.grad, V.grad)
