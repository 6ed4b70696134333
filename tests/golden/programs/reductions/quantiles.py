import torch

x = torch.tensor([[3., 1., 2.], [4., 9., 5.]], requires_grad=True)
print(x.quantile(0.5), x.quantile(torch.tensor([0.25, 0.75]), dim=1), x.quantile(0.4, dim=0, keepdim=True))
print(torch.nanmean(x), torch.nanmedian(x), x.mode(1), torch.histc(x.detach(), 4), torch.unique(x.detach()))
(x.quantile(0.3, dim=1)*torch.tensor([1., 10.])).sum().backward()
print(x.grad)
print(torch.cov(x.detach()), torch.corrcoef(x.detach()), torch.trapezoid(x.detach()), x.detach().diff())
