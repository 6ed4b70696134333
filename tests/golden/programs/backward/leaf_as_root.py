import torch

x = torch.tensor([1., 2.], requires_grad=True)
x.backward(torch.tensor([5., 6.]))
print(x.grad)
s = torch.tensor(3., requires_grad=True)
s.backward()
print(s.grad)
