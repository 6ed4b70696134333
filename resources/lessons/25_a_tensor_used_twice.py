# A tensor used twice gets the sum of what comes back.
import torch

x = torch.tensor(2., requires_grad=True)
a = x*3
b = a*a       # two edges from b's node to a's
c = a + b     # and one more from c's
c.backward()

# The node of a waits until all three have arrived: 1 + 6 + 6 = 13.
# Only then it runs, once, and passes on 13 * 3 = 39.
print(x.grad)
