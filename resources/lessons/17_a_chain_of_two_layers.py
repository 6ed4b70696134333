# Two layers of a small network, written with matrix products.
import torch

x = torch.tensor([[1., 2.]])
W1 = torch.tensor([[0.5, -0.5, 1.], [0.25, 0.5, -1.]], requires_grad=True)
W2 = torch.tensor([[1.], [-2.], [0.5]], requires_grad=True)

h = torch.tanh(x @ W1)  # the hidden layer
y = h @ W2
loss = ((y - 1)**2).sum()
print(loss)

# v travels from the loss to y, through W2 to h, through the diagonal Jacobian of tanh, and on to W1.
# A matrix product passes back v @ W.T to what stood before it, and x.T @ v to W.
loss.backward()
print(W2.grad)
print(W1.grad)

# x is data: it does not require a gradient, and no edge leads to it.
print(x.grad)
