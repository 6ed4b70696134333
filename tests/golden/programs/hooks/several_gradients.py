import torch

a = torch.ones(2, requires_grad=True)
b = torch.ones(2, requires_grad=True)
handle = torch.autograd.graph.register_multi_grad_hook((a, b), lambda grads: print("all", grads))
(a*2 + b*3).sum().backward()
(a*2).sum().backward()
handle.remove()
(a + b).sum().backward()
torch.autograd.graph.register_multi_grad_hook((a, b), lambda grad: print("any", grad), mode="any")
(a*2 + b*3).sum().backward()
