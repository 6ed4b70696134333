import torch
import torch.nn as nn
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.5))
net(torch.ones(1, 2)).sum().backward()
print(net[0].weight.grad, net.training)
net.eval()
print(net(torch.ones(1, 2)), net.training)
net.zero_grad()
print(net[0].weight.grad)
net.train()
