import torch

w = torch.tensor([1., 2.], requires_grad=True)
y = (w*w).sum()
with torch.no_grad():
    w += 1
print(w, w._version)
y.backward()
