import torch

leaves = [torch.tensor(float(i), requires_grad=True) for i in range(7)]
seen = []
for i, leaf in enumerate(leaves):
    leaf.register_hook(lambda g, i=i: seen.append(i))
torch.stack(leaves).sum().backward()
print(seen)
