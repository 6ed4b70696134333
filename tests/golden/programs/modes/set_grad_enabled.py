import torch

x = torch.tensor(2., requires_grad=True)
for on in (True, False):
    with torch.set_grad_enabled(on):
        print((x*2).requires_grad)
torch.set_grad_enabled(False)
print((x*2).requires_grad)
torch.set_grad_enabled(True)
print((x*2).requires_grad)
