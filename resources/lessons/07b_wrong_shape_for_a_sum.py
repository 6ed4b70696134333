# An error on purpose: v has the shape of the output, not that of the input.
import torch

x = torch.tensor([1, 2, 3.], requires_grad=True)
y = torch.sum(x**2)

# x has three elements, but y is one number: its shape is torch.Size([]), and so must be v's.
y.backward(gradient=torch.tensor([1, 2.]))

print(x.grad)
