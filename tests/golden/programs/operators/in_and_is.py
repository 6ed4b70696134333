import torch

x = torch.tensor([1., 2., 3.])
print(2. in x, 5 in x)
y = x
print(y is x, x.clone() is x, id(x) == id(y), hash(x) == hash(y))
