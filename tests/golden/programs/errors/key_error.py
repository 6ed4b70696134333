import torch

d = {"a": torch.ones(1)}
print(d["b"])
