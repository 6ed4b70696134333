import torch
import torch.nn as nn
torch.manual_seed(0)
a, b = nn.Linear(2, 1), nn.Linear(2, 1)
print(a.state_dict())
b.load_state_dict(a.state_dict())
print(torch.equal(a.weight, b.weight), list(a.state_dict().keys()))
