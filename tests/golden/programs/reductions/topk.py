import torch

x = torch.tensor([3., 1., 4., 1., 5.], requires_grad=True)
v, i = x.topk(2)
print(v, i)
v.backward(torch.tensor([1., 10.]))
print(x.grad)
print(torch.topk(x, 2, largest=False), torch.kthvalue(x, 2))
