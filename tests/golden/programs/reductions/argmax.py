import torch

x = torch.tensor([[1., 5., 2.], [7., 0., 7.]])
print(x.argmax(), x.argmax(1), x.argmin(dim=0), torch.argmax(x, dim=1, keepdim=True), x.argsort(1))
