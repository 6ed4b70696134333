import torch

x = torch.tensor([1.,2.],requires_grad=True)
print(f'{x}')
print(f'{x:.2f}')
