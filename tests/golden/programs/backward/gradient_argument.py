import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x**3
y.backward(torch.tensor([1., 0.]), retain_graph=True)
print(x.grad)
x.grad.zero_()
y.backward(gradient=torch.tensor([0., 1.]))
print(x.grad)
