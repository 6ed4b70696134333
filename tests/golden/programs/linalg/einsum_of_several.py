import torch

A = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
B = torch.tensor([[0.5, -1., 2.], [1., 0., 3.]], requires_grad=True)
x = torch.tensor([1., -1.], requires_grad=True)
for y in (torch.einsum("ij,jk->ik", A, B), torch.einsum("i,ij,j->", x, A, x), torch.einsum("ii", A),
          torch.einsum("ii->i", A), torch.einsum("...j,j->...", A, x), torch.einsum("i,j", x, x)):
    print(y)
    (y**2).sum().backward()
print(A.grad, B.grad, x.grad)
