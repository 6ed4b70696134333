import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x*x + 1
print(x.grad_fn, x.is_leaf, y.is_leaf, y.grad_fn.name(), type(y.grad_fn).__name__)
print(y.grad_fn is y.grad_fn, y.grad_fn.next_functions[0][1], y.grad_fn.next_functions[1])
mul = y.grad_fn.next_functions[0][0]
print(mul.name(), len(mul.next_functions), mul.next_functions[0][0].variable is x)
print(mul.next_functions[0][0] is mul.next_functions[1][0], mul.next_functions[0][0].next_functions)
