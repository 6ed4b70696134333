import torch

x = torch.tensor(1., requires_grad=True)
y = x*2
y.grad_fn.metadata["note"] = 5
print(y.grad_fn.metadata, callable(y.grad_fn), hasattr(y.grad_fn, "next_functions"))
print(y.grad_fn(torch.tensor(3.)))
