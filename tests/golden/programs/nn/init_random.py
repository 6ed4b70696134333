import torch
import torch.nn as nn
torch.manual_seed(0)
w = torch.empty(2, 3)
for f in (nn.init.xavier_uniform_, nn.init.xavier_normal_, nn.init.kaiming_uniform_, nn.init.kaiming_normal_, nn.init.ones_):
    print(f(w))
print(nn.init.uniform_(w, -1, 1), nn.init.normal_(w, 0, 0.01), nn.init.eye_(w))
