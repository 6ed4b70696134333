import torch

import math
print(math.pi, math.sqrt(2), math.exp(1), math.sin(1), math.log(10), math.log2(8), math.floor(2.7), math.ceil(2.1), math.inf, math.isnan(math.nan), math.factorial(5), math.gcd(12, 18), math.tanh(0.5), math.isclose(0.1 + 0.2, 0.3), math.prod([2, 3]), math.hypot(3, 4))
print(math.sin(torch.tensor(1.)), math.sqrt(torch.tensor(4)))
