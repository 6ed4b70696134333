import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2.], [3., 5.]], requires_grad=True)
print(F.softmax(x, dim=0), F.log_softmax(x, dim=1), F.softmin(x, dim=1), F.normalize(x, dim=1), F.glu(x, dim=1), F.one_hot(torch.tensor([1, 0]), 3))
F.normalize(x, dim=1)[0, 0].backward()
print(x.grad)
