import torch

x = torch.tensor(5., requires_grad=True)
if (y := x*2) > 8:
    print("big", y)
print("pos" if x > 0 else "neg", [z for v in range(4) if (z := v*v) > 1])
