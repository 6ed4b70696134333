import torch

x = torch.tensor(3.14159, requires_grad=True)
v = torch.tensor([1., 2.])
i = torch.tensor(7)
print(f"{x}", f"{x:.2f}", f"{x.item():.3f}", f"{i:03d}", f"{v}", f"{x!r}", f"{v!s}", f"{i}", f"{torch.tensor(True)}")
print("x = {}, v = {}".format(x, v), "%s" % x, "%.2f" % x, "%d" % i, "{:>8.1f}".format(x))
print(str(x) + repr(v), f"{x=}", f"{v=}", f"{v.shape=}")
