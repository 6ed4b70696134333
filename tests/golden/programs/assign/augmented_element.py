import torch

x = torch.tensor([1., 2., 3., 4.], requires_grad=True)
y = x*1
y[3] += 1
y[0] *= 10


def walk(n):
    return "-" if n is None else type(n).__name__ + "(" + ", ".join(walk(k) for k, _ in n.next_functions) + ")"


print(y)
print(walk(y.grad_fn))
y.sum().backward()
print(x.grad)
