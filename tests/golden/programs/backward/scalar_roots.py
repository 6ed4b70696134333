import torch

a = torch.tensor(1., requires_grad=True)
b = torch.tensor(2., requires_grad=True)
torch.autograd.backward(tensors=[a*b, a + b, b**3])
print(a.grad, b.grad)
