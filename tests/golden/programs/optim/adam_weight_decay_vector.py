import torch

w = torch.tensor([1., -2., 3.], requires_grad=True)
opt = torch.optim.AdamW([w], lr=0.05, weight_decay=0.1)
for i in range(4):
    opt.zero_grad()
    (w - 1).abs().sum().backward()
    opt.step()
    print(w.detach())
print(sorted(opt.state[w]), opt.state[w]["step"])
