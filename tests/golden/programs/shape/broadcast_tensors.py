import torch

a = torch.tensor([1., 2.], requires_grad=True)
b = torch.tensor([[1.], [2.]])
p, q = torch.broadcast_tensors(a, b)
print(p, q, torch.broadcast_to(a, (2, 2)), torch.broadcast_shapes((2, 1), (1, 3)))
(p*q).sum().backward()
print(a.grad)
