import torch

A = torch.arange(6., requires_grad=True).view(2, 3)
B = A.t()
print(B.is_contiguous(), B.contiguous().is_contiguous(), B.stride())
try:
    B.view(6)
except RuntimeError as e:
    print(e)
print(B.reshape(6), B.contiguous().view(6))
