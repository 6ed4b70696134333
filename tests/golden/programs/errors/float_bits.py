import torch

for f in (lambda a: a & a, lambda a: ~a, lambda a: a << 1, lambda a: a.long().frac(), lambda a: a.long().softmax(0),
          lambda a: a.bool().argmax(), lambda a: torch.tril(a), lambda a: a[:, 0], lambda a: a.sum()[:]):
    try:
        f(torch.tensor([1., 2.]))
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
torch.tensordot(torch.ones(2, 3), torch.ones(2, 3), dims=([1], [0]))
