import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = torch.tensor(x)
print(y, y.requires_grad)
s = torch.tensor(4.)
print(torch.tensor([s, s + 1]), torch.tensor([[s], [2]]))
