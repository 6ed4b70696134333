import torch

torch.manual_seed(1)
X = torch.randn(10, 2)
t = (X[:, 0] + X[:, 1] > 0).float()
w = torch.zeros(2, requires_grad=True)
for step in range(5):
    p = torch.sigmoid(X @ w)
    loss = -(t*p.log() + (1 - t)*(1 - p).log()).mean()
    loss.backward()
    w.data -= w.grad
    w.grad.zero_()
    print(f"{loss.item():.5f}", w)
