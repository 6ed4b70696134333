import torch

x = torch.tensor([0., 1., 2., 3.])
t = 2*x + 1
w = torch.tensor(0.5, requires_grad=True)
b = torch.tensor(0., requires_grad=True)
optimizer = torch.optim.Adam([w, b], lr=0.1, amsgrad=True, weight_decay=0.01)
for epoch in range(8):
    loss = ((w*x + b - t)**2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(f"{epoch} {loss.item():.6f} {w.item():.6f} {b.item():.6f}")
print(w, b)
