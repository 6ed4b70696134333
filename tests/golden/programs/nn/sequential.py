import torch
import torch.nn as nn
torch.manual_seed(2)
net = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1), nn.Sigmoid())
print(net, len(net), net[0])
y = net(torch.ones(3, 2))
print(y)
y.mean().backward()
print(net[0].weight.grad, net[2].bias.grad)
