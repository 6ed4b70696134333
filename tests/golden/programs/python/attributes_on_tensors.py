import torch

x = torch.ones(2, requires_grad=True)
x.note = "weights"
y = (x*2).sum()
y.backward()
print(x.note, hasattr(x, "note"), hasattr(y, "note"))
del x.note
try:
    x.note
except AttributeError as e:
    print(e)
x.shape = 3
