import torch

x = torch.tensor([1.], requires_grad=True)
print(type(x), x.type(), x.dtype, x.device, x.layout, type(x.shape), type(x.dtype), type(x.grad))
print(x.__class__.__name__, torch.relu.__name__, torch.__name__, type(x.item()))
print(torch.device("cpu"), repr(torch.device("cpu")), x.is_cuda, torch.cuda.is_available(), torch.strided)
