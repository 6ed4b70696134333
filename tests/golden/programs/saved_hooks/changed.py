import torch

x = torch.tensor([1., 2.], requires_grad=True)
with torch.autograd.graph.saved_tensors_hooks(lambda t: t*10, lambda t: t):
    y = x.exp()
y.sum().backward()
print(x.grad)
