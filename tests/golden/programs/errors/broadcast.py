import torch

a = torch.ones(2, 3)
b = torch.ones(4)
try:
    a + b
except RuntimeError as e:
    print("caught:", e)
a * b
