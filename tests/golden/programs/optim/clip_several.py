import torch

a = torch.tensor([1., 2., 2.], requires_grad=True)
b = torch.tensor([[4.]], requires_grad=True)
(a**2).sum().backward()
(b**3).sum().backward()
total = torch.nn.utils.clip_grad_norm_([a, b], max_norm=5.)
print(total, a.grad, b.grad)
print(torch.nn.utils.clip_grad_norm_(a, 100.), a.grad)
print(torch.nn.utils.clip_grad_norm_([a], 1., norm_type=float("inf")), a.grad)
vector = torch.nn.utils.parameters_to_vector([a, b])
print(vector)
torch.nn.utils.vector_to_parameters(torch.arange(4.), [a, b])
print(a, b)
