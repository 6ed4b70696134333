import torch

import random
random.seed(0)
print(random.random(), random.randint(1, 10), random.uniform(-1, 1), random.choice([1, 2, 3]), random.gauss(0, 1))
x = [1, 2, 3, 4]
random.shuffle(x)
print(x, random.sample(range(100), 3))
