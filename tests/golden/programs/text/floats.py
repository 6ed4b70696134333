import torch

print(torch.tensor([1., 2.5, -3.]), torch.tensor([0.1, 100.25]), torch.tensor([1e-5, 1.]), torch.tensor([1e6, 1.5]))
print(torch.tensor([1e10]), torch.tensor([100000., 2.]), torch.tensor([1e-10, 1e10]), torch.tensor(1e-7), torch.tensor(123456.789))
print(torch.tensor([1e8, 1.]), torch.tensor([1e9, 1.]), torch.tensor([0.00001234]), torch.tensor([12345.678, 0.001]))
