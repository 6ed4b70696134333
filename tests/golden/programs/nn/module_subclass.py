import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 3)
        self.fc2 = nn.Linear(3, 1)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


torch.manual_seed(1)
net = Net()
print(net)
out = net(torch.tensor([[1., -1.]]))
out.backward()
print(out)
for name, p in net.named_parameters():
    print(name, tuple(p.shape), p.grad)
print(sum(p.numel() for p in net.parameters()))
