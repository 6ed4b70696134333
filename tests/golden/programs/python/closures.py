import torch

def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step


c = counter()
c()
print(c(), c())
total = 0


def add(x):
    global total
    total += x


add(5)
print(total)
