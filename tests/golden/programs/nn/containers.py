import torch
import torch.nn as nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
print(len(net), net[-1], net[:2], [type(m).__name__ for m in net])
net.append(nn.Tanh())
net[1] = nn.Sigmoid()
del net[3]
print(net, list(dict(net.named_children())))
blocks = nn.ModuleDict({"first": nn.Linear(2, 2, bias=False), "second": nn.Tanh()})
scales = nn.ParameterList([nn.Parameter(torch.tensor(float(i))) for i in range(1, 3)])
x = torch.tensor([1., -1.])
for name, block in blocks.items():
    x = block(x) * scales[len(name) % 2]
print(x, "first" in blocks, list(blocks), len(scales))
x.sum().backward()
print(scales[0].grad, scales[1].grad, blocks["first"].weight.grad)
