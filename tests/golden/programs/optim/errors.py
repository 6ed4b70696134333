import torch

w = torch.tensor(2., requires_grad=True)
try:
    torch.optim.SGD([w], lr=-1)
except ValueError as e:
    print(e)
try:
    torch.optim.SGD([w*2], lr=1)
except ValueError as e:
    print(e)
torch.optim.SGD([], lr=1)
