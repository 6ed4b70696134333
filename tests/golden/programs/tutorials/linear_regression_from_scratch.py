import torch

torch.manual_seed(0)
true_w, true_b = torch.tensor([2., -3.4]), 4.2
X = torch.normal(0, 1, (20, 2))
y = X @ true_w + true_b + torch.normal(0, 0.01, (20,))
w = torch.normal(0, 0.01, size=(2, 1), requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for epoch in range(3):
    for i in range(0, 20, 10):
        loss = ((X[i:i + 10] @ w + b - y[i:i + 10].reshape(-1, 1))**2/2).mean()
        loss.backward()
        with torch.no_grad():
            for p in (w, b):
                p -= 0.3*p.grad
                p.grad.zero_()
    print(f"epoch {epoch + 1}, loss {float(loss):f}")
print(w.reshape(-1), b)
