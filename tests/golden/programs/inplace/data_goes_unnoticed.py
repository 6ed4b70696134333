import torch

w = torch.tensor([1., 2.], requires_grad=True)
y = (w*w).sum()
w.data[0] = 10.
print(w, w._version)
y.backward()
print(w.grad)
