# Gradient descent by hand: fit a line through three points.
import torch

x = torch.tensor([0., 1., 2.])
t = torch.tensor([1., 3., 5.])  # 2*x + 1
w = torch.tensor(0., requires_grad=True)
b = torch.tensor(0., requires_grad=True)

for step in range(5):
    loss = ((w*x + b - t)**2).mean()
    loss.backward()
    print(f"step {step}: loss {loss.item():.4f}, dw {w.grad.item():.4f}, db {b.grad.item():.4f}")

    # The update is no part of the function we differentiate, so it must leave no trace in a graph.
    with torch.no_grad():
        w -= 0.2*w.grad
        b -= 0.2*b.grad

    # Without these two lines the next round would add its gradient to this one.
    w.grad = None
    b.grad = None

print(w)
print(b)
