import torch
import torch.nn as nn



class Block(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(inputs, outputs), nn.LayerNorm(outputs), nn.ReLU())

    def forward(self, x):
        return self.net(x)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList([Block(2, 4), Block(4, 4)])
        self.drop = nn.Dropout(0.25)
        self.head = nn.Linear(4, 3)

    def forward(self, x):
        for block in self.blocks:
            x = block(x)
        return self.head(self.drop(x))


torch.manual_seed(0)
net, criterion = Net().double(), nn.CrossEntropyLoss(label_smoothing=0.1)
x, t = torch.randn(6, 2, dtype=torch.float64), torch.tensor([0, 1, 2, 0, 1, 2])
for step in range(4):
    loss = criterion(net(x), t)
    net.zero_grad()
    loss.backward()
    with torch.no_grad():
        for p in net.parameters():
            p -= 0.5 * p.grad
    print(step, f"{loss.item():.4f}")
net.eval()
print(net(x).argmax(dim=1), net.head.weight.grad)
