import torch

print([i*i for i in range(5) if i % 2], {i: i**2 for i in range(3)}, {c for c in "aab"} == {"a", "b"}, tuple(x for x in (1, 2)), [(i, j) for i in range(2) for j in range(2)])
print({k: v.item() for k, v in {"a": torch.tensor(1.)}.items()})
