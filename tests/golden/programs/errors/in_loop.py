import torch

xs = [torch.ones(2), torch.ones(3)]
total = torch.zeros(2)
for x in xs:
    total = total + x
    print(total)
