import torch

i = torch.tensor([1, 2])
f = torch.tensor([0.5, 1.5])
d = torch.tensor([0.5, 1.5], dtype=torch.float64)
b = torch.tensor([True, False])
print(i + 1, i * 2.0, i / 2, i + f, f + d, b + 1, b + b, b * 1.5, i + b)
print(f + torch.tensor(1., dtype=torch.float64), i + torch.tensor(0.5), torch.tensor(1) + 0.5)
print(torch.result_type(i, f), torch.promote_types(torch.int32, torch.float16))
