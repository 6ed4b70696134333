# Choosing who gets a gradient, and differentiating a derivative.
import torch

a = torch.tensor([1., 2.], requires_grad=True)
b = torch.tensor([3., 4.], requires_grad=True)
y = (a*b).sum()

# inputs= names the tensors that may receive.
# Nothing flows to b, and its .grad stays None.
y.backward(inputs=[a])
print(a.grad)
print(b.grad)

# create_graph=True records the backward pass while it runs.
# Its result g = 3*x**2 is then a tensor with a graph of its own, and can be differentiated once more.
x = torch.tensor([1., 2., 3.], requires_grad=True)
z = (x**3).sum()
g, = torch.autograd.grad(z, x, create_graph=True)
print(g)

# The second derivative: 6*x.
g.sum().backward()
print(x.grad)
