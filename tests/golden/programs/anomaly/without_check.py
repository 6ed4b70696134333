import torch

x = torch.tensor([0., 1.], requires_grad=True)
with torch.autograd.set_detect_anomaly(True, check_nan=False):
    print(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())
    (torch.sqrt(x)*0).sum().backward()
print(x.grad, torch.is_anomaly_enabled())
