import torch

w = torch.tensor([0.5, -0.5], requires_grad=True)
opt = torch.optim.SGD([w], lr=0.1, maximize=True)
for i in range(5):
    opt.zero_grad()
    gain = -(w - torch.tensor([1., 2.])).pow(2).sum()
    gain.backward()
    opt.step()
    print(f"{gain.item():.6f}", w)
