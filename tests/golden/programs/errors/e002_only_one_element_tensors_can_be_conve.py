import torch

x = torch.tensor([1.,2.],requires_grad=True)
print(float(x[0]), round(x[0].item(),1))
print(float(x))
