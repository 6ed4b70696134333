import torch
import torch.nn.functional as F
x = torch.tensor([[0.1, 0.2, 0.7]], requires_grad=True)
q = torch.tensor([[0.3, 0.3, 0.4]])
loss = F.kl_div(x.log(), q, reduction="batchmean")
loss.backward()
print(loss, x.grad)
