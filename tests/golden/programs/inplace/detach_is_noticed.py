import torch

w = torch.tensor([1., 2.], requires_grad=True)
y = (w*w).sum()
w.detach().zero_()
print(w, w._version)
y.backward()
