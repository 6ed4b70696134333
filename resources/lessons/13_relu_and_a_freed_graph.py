# The derivative of ReLU, and what retain_graph keeps.
import torch

x = torch.arange(-8.0, 8.0, 0.1, requires_grad=True)
y = torch.relu(x)

# The Jacobian is a diagonal of 160 zeros and ones: 0 where x was cut off, 1 where it passed.
y.backward(torch.ones_like(x), retain_graph=True)
print(x.grad.shape)
print(x.grad.sum())

# The graph was retained, so a second pass may use it.
# Its result is added: now zeros and twos.
y.backward(torch.ones_like(x))
print(x.grad.max())

# That pass retained nothing. Relu had saved its result to know where it was zero; now it is gone.
y.backward(torch.ones_like(x))
