import torch
import torch.nn.functional as F
x = torch.tensor([-4., -0.7, 0.2, 1.5, 3.5], requires_grad=True)
slope = torch.tensor([0.25], requires_grad=True)
for y in (F.celu(x, 2.), F.hardsigmoid(x), F.hardswish(x), F.hardshrink(x), F.softshrink(x, 0.3), F.threshold(x, 0.5, -1.), F.prelu(x, slope), F.glu(x[:4], dim=0)):
    print(y)
    y.backward(torch.ones_like(y), retain_graph=True)
print(x.grad, slope.grad)
