import torch

x = torch.arange(6., requires_grad=True)
print(torch.tensor_split(x, 4), torch.dstack([x[:2], x[2:4]]), torch.block_diag(x[:2].view(1, 2), x[2:4].view(2, 1)))
print(torch.combinations(x[:3]), torch.cartesian_prod(x[:2], x[2:4]), torch.rot90(x.view(2, 3)))
print(x.view(2, 3).t().reshape(3, 2, 1).grad_fn.name(), x.view(2, 3).t().reshape(6).grad_fn.name())
torch.cartesian_prod(x[:2], x[2:4]).prod(1).sum().backward()
print(x.grad, torch.diagflat(x.detach()[:2], 1), torch.isin(x.detach(), torch.tensor([1., 4.])))
