import torch

w = torch.tensor([3., 4.], requires_grad=True)
(w**2).sum().backward()
n = torch.nn.utils.clip_grad_norm_([w], 1.0)
print(n, w.grad)
torch.nn.utils.clip_grad_value_([w], 0.5)
print(w.grad)
