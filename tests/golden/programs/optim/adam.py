import torch

x = torch.tensor([0., 1., 2., 3.])
t = 2*x + 1
w = torch.tensor(0.5, requires_grad=True)
b = torch.tensor(0., requires_grad=True)
optimizer = torch.optim.Adam([w, b], lr=0.1)
for epoch in range(8):
    loss = ((w*x + b - t)**2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(f"{epoch} {loss.item():.4f} {w.item():.4f} {b.item():.4f}")
print(w, b)
