import torch
import torch.nn.functional as F
x = torch.tensor([0.3, -1.2, 2.], requires_grad=True)
t = torch.tensor([1., 0., 1.])
a = F.binary_cross_entropy(torch.sigmoid(x), t)
b = F.binary_cross_entropy_with_logits(x, t)
c = F.binary_cross_entropy_with_logits(x, t, pos_weight=torch.tensor(2.))
print(a, b, c)
for loss in (a, b, c):
    print(torch.autograd.grad(loss, x))
