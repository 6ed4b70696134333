import torch

class SignDescent(torch.optim.Optimizer):
    def __init__(self, params, lr=0.1):
        super().__init__(params, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.add_(p.grad.sign(), alpha=-group["lr"])
                    self.state[p]["steps"] = self.state[p].get("steps", 0) + 1


w = torch.tensor([1., -2.], requires_grad=True)
opt = SignDescent([w], lr=0.25)
for i in range(3):
    opt.zero_grad()
    (w**2).sum().backward()
    opt.step()
print(w, opt.state[w], opt)
