import torch

w = torch.tensor(2., requires_grad=True)
opt = torch.optim.SGD([w], lr=0.1)


def closure():
    opt.zero_grad()
    loss = w**2
    loss.backward()
    return loss


for _ in range(3):
    print(opt.step(closure), w)
