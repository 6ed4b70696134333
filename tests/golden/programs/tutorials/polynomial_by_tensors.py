import torch

import math
x = torch.linspace(-math.pi, math.pi, 40)
y = torch.sin(x)
a, b, c, d = [torch.tensor(v, requires_grad=True) for v in (0.1, -0.2, 0.3, 0.05)]
for t in range(20):
    pred = a + b*x + c*x**2 + d*x**3
    loss = (pred - y).pow(2).sum()
    if t % 5 == 4:
        print(t, f"{loss.item():.3f}")
    loss.backward()
    with torch.no_grad():
        for p in (a, b, c, d):
            p -= 1e-5*p.grad
            p.grad = None
print(f"y = {a.item():.3f} + {b.item():.3f} x + {c.item():.3f} x^2 + {d.item():.3f} x^3")
