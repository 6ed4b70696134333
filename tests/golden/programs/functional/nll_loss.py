import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2., 3.], [0., 1., 0.]], requires_grad=True)
lp = F.log_softmax(x, dim=1)
loss = F.nll_loss(lp, torch.tensor([0, 1]))
loss.backward()
print(lp, loss, x.grad)
