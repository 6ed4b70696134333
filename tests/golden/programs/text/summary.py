import torch

print(torch.arange(1001))
print(torch.arange(2000.).view(2, 1000))
print(torch.zeros(11, 10, 10))
print(torch.ones(40, 30, dtype=torch.int32))
print(torch.arange(1001.) / 3)
