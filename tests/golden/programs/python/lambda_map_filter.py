import torch

xs = torch.tensor([3., 1., 2.])
print(list(map(lambda v: v.item()*2, xs)), list(filter(lambda v: v > 1, xs)), sorted(xs.tolist(), key=lambda v: -v))
print(sorted([torch.tensor(3.), torch.tensor(1.)]), [*zip([1, 2], "ab")], list(enumerate("ab", 1)))
