import torch

xs = [torch.tensor(float(i), requires_grad=True) for i in range(3)]
y = torch.stack(xs)
y.backward(torch.tensor([1., 2., 3.]))
print(y, [x.grad for x in xs])
