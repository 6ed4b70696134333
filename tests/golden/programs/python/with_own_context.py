import torch

class Quiet:
    def __enter__(self):
        print("in")
        return 5

    def __exit__(self, kind, value, tb):
        print("out", kind.__name__ if kind else None)
        return True


with Quiet() as q:
    print(q)
    torch.ones(2) @ torch.ones(3)
print("after")
