import torch

losses = []
w = torch.tensor(0., requires_grad=True)
for epoch in range(10):
    loss = (w - 3)**2
    loss.backward()
    with torch.no_grad():
        w -= 0.1*w.grad
        w.grad.zero_()
    losses.append(loss.item())
    if epoch % 3 == 0:
        print(f"epoch {epoch:2d} loss {loss.item():8.4f} w {w.item():.4f}")
print(losses[-1], len(losses))
