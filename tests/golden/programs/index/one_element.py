import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
print(x[0], x[-1], x[1].item(), x[torch.tensor(2)])
(x[0]*x[-1]).backward()
print(x.grad)
