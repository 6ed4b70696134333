import torch

x = torch.tensor([1., 2.], requires_grad=True)


def done(t):
    print("accumulated", t.grad)


h = x.register_post_accumulate_grad_hook(done)
(x*x).sum().backward()
h.remove()
(x*x).sum().backward()
print(x.grad)
