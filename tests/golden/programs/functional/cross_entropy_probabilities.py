import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2., 3.]], requires_grad=True)
p = torch.tensor([[0.1, 0.2, 0.7]])
loss = F.cross_entropy(x, p)
loss.backward()
print(loss, x.grad)
