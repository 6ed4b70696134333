import torch

import copy
x = torch.ones(2,requires_grad=True)
print(copy.deepcopy(x))
y = x*2
copy.deepcopy(y)
