import torch

a = torch.tensor([1., 2., 3.], requires_grad=True)
b = torch.tensor([3., 2., 1.])
print(a > b, a >= b, a < 2, a == b, a != b, a <= b)
print(torch.eq(a, b), torch.equal(a, b), a.gt(1), torch.allclose(a, a + 1e-9), torch.isclose(a, b))
print((a > b).requires_grad, (a > b).any(), (a > 0).all())
