import torch

import functools
print(functools.reduce(lambda a, b: a*b, [1, 2, 3, 4]), functools.partial(pow, 2)(5))


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30))
x = torch.tensor(2., requires_grad=True)
y = functools.reduce(lambda a, f: f(a), [torch.sin, torch.exp, torch.square], x)
y.backward()
print(y, x.grad)
