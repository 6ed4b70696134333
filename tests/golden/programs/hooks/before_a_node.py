import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x**2
handle = y.grad_fn.register_prehook(lambda grads: (grads[0]*10,))
y.grad_fn.register_hook(lambda grad_in, grad_out: print(grad_in, grad_out))
y.sum().backward()
print(x.grad)
handle.remove()
