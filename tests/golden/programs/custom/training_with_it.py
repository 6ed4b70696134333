import torch

class LeakyStep(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return (x > 0).float()

    @staticmethod
    def backward(ctx, g):
        x, = ctx.saved_tensors
        return g/(1 + x.abs())**2


torch.manual_seed(0)
X = torch.randn(6, 2)
t = (X[:, 0] > X[:, 1]).float()
w = torch.tensor([-0.2, 0.1], requires_grad=True)
for epoch in range(4):
    loss = (LeakyStep.apply(X @ w) - t).pow(2).sum()
    loss.backward()
    with torch.no_grad():
        w -= 0.1*w.grad
        w.grad = None
    print(epoch, loss.item())
