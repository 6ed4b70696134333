import torch

w = torch.tensor([1., -2.], requires_grad=True)
x = torch.tensor([0.5, 2.], requires_grad=True)
out = torch.tanh(w @ x)
g, = torch.autograd.grad(out, x, create_graph=True)
penalty = (g.norm() - 1)**2
penalty.backward()
print(penalty, w.grad)
