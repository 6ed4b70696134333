import torch

w = torch.tensor([1., 2.], requires_grad=True)
try:
    w += 1
except RuntimeError as e:
    print(e)
try:
    w[0] = 5.
except RuntimeError as e:
    print(e)
try:
    w.zero_()
except RuntimeError as e:
    print(e)
print(w)
