import torch
import torch.nn.functional as F
torch.manual_seed(0)
x = torch.rand(4, 4, dtype=torch.float64, requires_grad=True)
w = torch.rand(4, dtype=torch.float64, requires_grad=True)
for f in (
    lambda: F.layer_norm(x, (4,), w), lambda: F.batch_norm(x, None, None, w, training=True), lambda: F.mse_loss(x, x.detach() ** 2),
    lambda: F.conv1d(x[None], w.view(1, 4, 1)), lambda: F.max_pool1d(x, 2) ** 2, lambda: F.embedding(torch.tensor([1, 1]), x) ** 2,
    lambda: F.huber_loss(x, x.detach() * 3, delta=0.5), lambda: F.cross_entropy(x, torch.tensor([1, 2, 0, 3])), lambda: F.bilinear(x, x, w.view(1, 4, 1).expand(1, 4, 4)),
):
    y = f()
    g, = torch.autograd.grad((y ** 3).sum(), x, create_graph=True)
    h, = torch.autograd.grad((g ** 2).sum(), x)
    print(h)
