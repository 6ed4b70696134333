import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2., 3.], [0.5, 0.1, 0.2]], requires_grad=True)
t, p, w = torch.tensor([2, 0]), torch.tensor([[0.1, 0.2, 0.7], [0.3, 0.3, 0.4]]), torch.tensor([1., 2., 3.])
losses = [
    F.cross_entropy(x[0], torch.tensor(1)),
    F.cross_entropy(x, p, reduction="sum"),
    F.cross_entropy(x, p, weight=w, label_smoothing=0.2),
    F.cross_entropy(x, t, weight=w, label_smoothing=0.1, ignore_index=0),
    F.cross_entropy(x, t, label_smoothing=0.1, reduction="none"),
    F.cross_entropy(x.view(1, 3, 2), torch.tensor([[0, 2]])),
    F.nll_loss(F.log_softmax(x, 1), t, weight=w, reduction="sum"),
]
for loss in losses:
    g, = torch.autograd.grad(loss.sum(), x, retain_graph=True)
    print(loss, g)
