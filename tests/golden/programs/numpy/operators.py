import numpy as np
import torch

x, a = torch.ones(3), np.array([1., 2., 3.])
r = torch.ones(3, requires_grad=True)
print(x + a, np.float64(2)*x, np.float32(2)*r, x**np.int64(2), a/x, x == a)
print(np.sin(x), np.array(x), np.asarray(x).dtype)
for attempt in (lambda: a*x, lambda: r*a, lambda: np.sin(r), lambda: r.numpy(), lambda: torch.sin(a), lambda: torch.from_numpy(x)):
    try:
        print(attempt())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
