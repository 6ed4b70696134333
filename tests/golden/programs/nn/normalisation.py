import torch
import torch.nn as nn
ln = nn.LayerNorm(3)
bn = nn.BatchNorm1d(3)
x = torch.tensor([[1., 2., 3.], [2., 4., 9.]], requires_grad=True)
print(ln, bn)
print(ln(x), bn(x))
print(bn.running_mean, bn.running_var, bn.num_batches_tracked)
bn.eval()
print(bn(x))
(ln(x)**2*x).sum().backward()
print(x.grad)
