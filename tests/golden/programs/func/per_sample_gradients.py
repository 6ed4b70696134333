import torch
from torch.func import functional_call, grad, vmap

model = torch.nn.Linear(2, 1)
with torch.no_grad():
    model.weight.copy_(torch.tensor([[1., -1.]]))
    model.bias.fill_(0.5)
parameters = {name: p.detach() for name, p in model.named_parameters()}
X, t = torch.tensor([[1., 2.], [3., 4.], [5., 6.]]), torch.tensor([[0.], [1.], [2.]])

def loss(parameters, x, target):
    return ((functional_call(model, parameters, (x,)) - target)**2).sum()


each = vmap(grad(loss), in_dims=(None, 0, 0))(parameters, X, t)
print(each["weight"], each["bias"])
print(functional_call(model, {"bias": torch.zeros(1)}, (X,)))
