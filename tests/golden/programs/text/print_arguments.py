import torch

x = torch.tensor([1., 2.])
print(x, x, sep="\n", end="|\n")
print("a", 1, 2.5, None, True, x.sum(), [1, x[0]], sep=", ")
print()
