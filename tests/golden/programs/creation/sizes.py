import torch

x = torch.zeros(2, 3, 4)
print(x.shape, x.size(), x.size(0), x.size(-1), x.dim(), x.ndim, x.numel(), len(x), x.nelement())
print(x.shape[1:], x.shape[0] * 2, list(x.shape), tuple(x.shape), x.shape == (2, 3, 4))
a, b, c = x.shape
print(a, b, c, x.stride(), x.is_contiguous(), x.element_size())
