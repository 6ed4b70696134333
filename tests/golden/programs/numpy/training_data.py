import numpy as np
import torch

np.random.seed(1)
X = np.random.randn(8, 2).astype(np.float32)
t = X @ np.array([2., -1.], dtype=np.float32) + 0.5
X, t = torch.from_numpy(X), torch.from_numpy(t)
w, b = torch.zeros(2, requires_grad=True), torch.zeros((), requires_grad=True)
opt = torch.optim.SGD([w, b], lr=0.2)
losses = []
for epoch in range(6):
    loss = ((X @ w + b - t)**2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    losses.append(loss.item())
print(np.round(losses, 4), w.detach().numpy().round(3))
