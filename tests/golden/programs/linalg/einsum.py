import torch

A = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
x = torch.tensor([1., 2.], requires_grad=True)
print(torch.einsum("ij,j->i", A, x), torch.einsum("ij->ji", A), torch.einsum("ii->i", A), torch.einsum("ij,jk->ik", A, A), torch.einsum("i,j->ij", x, x))
torch.einsum("ij,j->i", A, x).sum().backward()
print(A.grad, x.grad)
