import torch
import torch.nn as nn
torch.manual_seed(0)
net = nn.Sequential(nn.Conv2d(1, 2, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(8, 2))
print(net)
y = net(torch.arange(16.).view(1, 1, 4, 4)/16)
print(y)
y.sum().backward()
print(net[0].weight.grad)
c = nn.Conv1d(1, 1, 2)
print(c, c(torch.ones(1, 1, 4)))
