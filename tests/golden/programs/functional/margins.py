import torch
import torch.nn.functional as F
a = torch.tensor([[1., 2.], [0.5, -1.]], requires_grad=True)
b = torch.tensor([[0.3, 1.], [2., 0.1]], requires_grad=True)
sign = torch.tensor([1., -1.])
losses = [
    F.triplet_margin_loss(a, b, a.flip(0)),
    F.margin_ranking_loss(a[:, 0], b[:, 0], sign, margin=0.5),
    F.hinge_embedding_loss(a[0], sign),
    F.soft_margin_loss(a[1], sign),
    F.cosine_embedding_loss(a, b, sign),
    F.poisson_nll_loss(a, b.detach().exp()),
    F.gaussian_nll_loss(a, b, torch.ones(2, 2)),
    F.pairwise_distance(a, b).sum(),
    F.kl_div(F.log_softmax(a, 1), F.softmax(b, 1), reduction="sum"),
]
for loss in losses:
    print(loss)
    loss.backward()
print(a.grad, b.grad)
