# .grad adds up until it is cleared.
import torch

x = torch.tensor([0., 2., 8.], requires_grad=True)
y = torch.tensor([5., 1., 7.], requires_grad=True)

z = x * y
z.backward(torch.FloatTensor([1.0, 1.0, 1.0]))
print(x.grad)  # dz_i/dx_i = y_i
print(y.grad)  # dz_i/dy_i = x_i

# A backward pass frees what its graph has saved, so for a second one we build the graph again.
# Nobody has cleared .grad in between: the new gradients are added to the old ones.
z = x * y
z.backward(torch.FloatTensor([1.0, 1.0, 1.0]))
print(x.grad)
print(y.grad)

# A training loop clears .grad in each round, by hand as here or with optimizer.zero_grad().
x.grad.data.zero_()
print(x.grad)
