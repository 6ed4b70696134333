import torch

print(torch.tensor(-0.), torch.tensor([0., -0.]), torch.tensor([-0.00001]), torch.tensor([-1., 0.]), torch.tensor([0.99999, 1.]))
