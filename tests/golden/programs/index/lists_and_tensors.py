import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
i = torch.tensor([0, 2, 2])
print(x[i], x[[1, 0]], x[i.view(3, 1)].shape)
x[i].backward(torch.tensor([1., 2., 3.]))
print(x.grad)
