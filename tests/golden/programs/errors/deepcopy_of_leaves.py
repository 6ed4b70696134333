import copy
import torch

r = torch.ones(2, requires_grad=True)
(3*r).sum().backward()
c = copy.deepcopy({"r": r, "list": [r]})
print(c, c["r"] is c["list"][0], c["r"].grad)
c["r"].data.zero_()
print(r, copy.copy(r))
