import torch

def f():
    print(n)
    n = 5


f()
