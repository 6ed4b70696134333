import torch
from torch.autograd.functional import hessian, jacobian, jvp

r = torch.tensor([1., 2.], requires_grad=True)
J = jacobian(lambda x: x**3, r, create_graph=True)
print(J)
J.sum().backward()
print(r.grad)
print(hessian(lambda x: (x**3).sum(), r, create_graph=True))
print(jvp(lambda x: x**2, r, torch.ones(2), create_graph=True))
print(jacobian(lambda x: x**3, r))
