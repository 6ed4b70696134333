import torch
import torch.nn as nn
x = torch.tensor([-1., 0., 2.])
for m in (nn.ReLU(), nn.LeakyReLU(0.2), nn.ELU(), nn.GELU(), nn.SiLU(), nn.Sigmoid(), nn.Tanh(), nn.Softplus(), nn.Softmax(dim=0), nn.LogSoftmax(dim=-1), nn.Identity(), nn.Softsign(), nn.Hardtanh()):
    print(m, m(x))
