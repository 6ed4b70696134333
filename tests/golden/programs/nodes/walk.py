import torch

def walk(node, depth=0):
    print("  "*depth + ("None" if node is None else node.name()))
    for following, number in getattr(node, "next_functions", ()):
        walk(following, depth + 1)


a = torch.tensor(2., requires_grad=True)
b = torch.tensor(3., requires_grad=True)
walk((a*b + torch.sin(a)*2 - b/a).grad_fn)
