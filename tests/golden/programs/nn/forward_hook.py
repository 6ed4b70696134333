import torch
import torch.nn as nn
m = nn.Linear(2, 1, bias=False)
nn.init.ones_(m.weight)
h = m.register_forward_hook(lambda mod, inp, out: print("forward", inp, out))
m(torch.ones(2))
h.remove()
m(torch.ones(2))
