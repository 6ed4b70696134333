# From a number to a vector: one input, two outputs.
import torch

x = torch.tensor(1., requires_grad=True)

# y starts as a plain tensor without a graph.
# Each assignment into it becomes a node of the graph, CopySlices,
# which remembers the y before it and the value that was written.
y = torch.empty(2)
y[0] = x**2
y[1] = x**3

# J has 2 rows and 1 column: dy_0/dx = 2*x = 2 and dy_1/dx = 3*x**2 = 3. v has two elements because y has two.
# v·J = 1*2 + 2*3 = 8, a single number because x is one.
v = torch.tensor([1, 2.])
y.backward(gradient=v)

print(x.grad)
