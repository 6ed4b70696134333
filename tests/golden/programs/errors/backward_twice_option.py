import torch

x = torch.tensor(1., requires_grad=True)
y = x.sin()
y.backward(retain_graph=False)
y.backward()
