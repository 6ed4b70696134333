# Why softmax and cross-entropy belong together: the gradient is p - t.
import torch
import torch.nn.functional as F

scores = torch.tensor([[2., 1., 0.1]], requires_grad=True)
target = torch.tensor([0])  # the right class

loss = F.cross_entropy(scores, target)
loss.backward()
print(loss)
print(scores.grad)

# By hand: the probabilities, minus 1 at the right class.
# A score that is already right is hardly moved.
p = torch.softmax(scores.detach(), dim=1)
t = F.one_hot(target, 3)
print(p - t)
