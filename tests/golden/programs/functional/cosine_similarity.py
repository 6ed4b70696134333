import torch
import torch.nn.functional as F
a = torch.tensor([1., 2., 3.], requires_grad=True)
b = torch.tensor([2., 0., 1.], requires_grad=True)
c = F.cosine_similarity(a, b, dim=0)
c.backward()
print(c, a.grad, b.grad)
