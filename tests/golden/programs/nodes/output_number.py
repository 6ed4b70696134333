import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
p, q, r = x
s = q + r
print(s.grad_fn.next_functions[0][1], s.grad_fn.next_functions[1][1], s.grad_fn.next_functions[0][0].name(), q.output_nr)
