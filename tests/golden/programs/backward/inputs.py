import torch

a = torch.tensor([1., 2.], requires_grad=True)
b = torch.tensor([3., 4.], requires_grad=True)
h = a*b
y = (h*a).sum()
y.backward(inputs=[b], retain_graph=True)
print(a.grad, b.grad)
y.backward(inputs=h, retain_graph=True)
print(h.grad)
y.backward(inputs=(a, b))
print(a.grad, b.grad)
