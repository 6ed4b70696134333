import torch

print(torch.get_default_dtype())
torch.set_default_dtype(torch.float64)
x = torch.tensor([0.1, 0.2], requires_grad=True)
print(x, x.dtype, torch.zeros(2), torch.arange(3.) / 3)
torch.set_default_dtype(torch.float32)
print(torch.zeros(1, dtype=torch.float64))
