import torch

x = torch.tensor(1., requires_grad=True)
acc = (x + 1).grad_fn.next_functions[0][0]
print(type(acc).__name__, acc.name(), acc.variable is x, acc.next_functions, acc._sequence_nr())
print(acc is (x*2).grad_fn.next_functions[0][0])
