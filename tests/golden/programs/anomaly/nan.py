import torch

x = torch.tensor([0., 1.], requires_grad=True)
y = torch.sqrt(x)*0
y.sum().backward()
print(x.grad)
with torch.autograd.detect_anomaly():
    y = torch.sqrt(x)*0
    y.sum().backward()
