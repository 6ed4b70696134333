import torch
import torch.nn.functional as F

x = torch.tensor([-2., -0.5, 0., 0.5, 1., 2.], requires_grad=True)
y = F.celu(x)
print(y)
y.backward(torch.tensor([1., 2., 3., 1., -1., 0.5]))
print(x.grad)
