import torch

x = torch.tensor([1., 2.], requires_grad=True)
k = torch.tensor([3., 4.], requires_grad=True)
y = x*k
print(y.grad_fn._saved_self, y.grad_fn._saved_other, y.grad_fn._saved_self is x)
z = x**2
print(z.grad_fn._saved_self.equal(x), z.grad_fn._saved_exponent)
w = y.exp()
print(w.grad_fn._saved_result)
w.sum().backward()
w.grad_fn._saved_result
