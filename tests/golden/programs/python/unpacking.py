import torch

a, *rest = [1, 2, 3, 4]
(b, c), d = (5, 6), 7
*head, last = "xyz"
print(a, rest, b, c, d, head, last)
x, y = torch.tensor([1., 2.], requires_grad=True)
print(x, y)
