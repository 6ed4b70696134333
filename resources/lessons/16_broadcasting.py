# Broadcasting: what is stretched on the way forward is summed on the way back.
import torch

table = torch.tensor([[1., 2., 3.], [4., 5., 6.]], requires_grad=True)  # shape [2, 3]
row = torch.tensor([10., 20., 30.], requires_grad=True)                # shape [3]

# The row is used for both rows of the table, as if it had been copied.
y = table*row
print(y)

# Each element of row has gone into two elements of y.
# Its gradient is the sum over both uses, so that it has the shape of row again: 1 + 4, 2 + 5, 3 + 6.
y.backward(torch.ones(2, 3))
print(row.grad)
print(table.grad)
