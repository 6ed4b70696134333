import torch

torch.manual_seed(5)
p = torch.tensor([0.1, 0.5, 0.9])
print(torch.bernoulli(p), torch.normal(0., 1., (2, 3)), torch.normal(torch.tensor([0., 100.]), torch.tensor([1., 0.1])), torch.normal(mean=0.5, std=2., size=(20,)))
