import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2., 4.], [0., 1., 5.]], requires_grad=True)
w = torch.tensor([1., 2., 3.], requires_grad=True)
b = torch.zeros(3, requires_grad=True)
y = F.layer_norm(x, (3,), w, b)
print(y)
y[0].backward(torch.tensor([1., 0., 2.]))
print(x.grad, w.grad, b.grad)
