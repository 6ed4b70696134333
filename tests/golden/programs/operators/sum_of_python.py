import torch

xs = [torch.tensor(1., requires_grad=True), torch.tensor(2., requires_grad=True)]
y = sum(x*x for x in xs)
print(y)
y.backward()
print([x.grad for x in xs])
print(max(xs), min(xs), sum(torch.tensor([1., 2.])))
