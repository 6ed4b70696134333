import torch

x = torch.tensor([1., 2.], requires_grad=True)
with torch.inference_mode():
    y = x*2
print(y, y.requires_grad, y.is_inference())
y*x
