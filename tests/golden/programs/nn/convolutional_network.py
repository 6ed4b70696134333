import torch
import torch.nn as nn

torch.manual_seed(1)
net = nn.Sequential(nn.Conv2d(1, 3, 3, bias=False), nn.BatchNorm2d(3), nn.LeakyReLU(0.1), nn.AvgPool2d(2), nn.Conv2d(3, 2, 2), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.LogSoftmax(dim=1)).double()
x = torch.arange(72.).view(2, 1, 6, 6).cos().double()
y = net(x)
loss = nn.NLLLoss()(y, torch.tensor([0, 1]))
loss.backward()
print(y, loss, net[4].weight.grad, net[1].weight.grad, net[1].running_var)
