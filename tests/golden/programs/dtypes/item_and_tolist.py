import torch

x = torch.tensor([0.1, 0.2], requires_grad=True)
print(x[0].item(), x.tolist(), x.detach().numpy())
print(torch.tensor([[1, 2], [3, 4]]).tolist(), torch.tensor(True).item(), torch.tensor(3).item(), torch.tensor([[5.]]).item())
print(float(torch.tensor(1.5)), int(torch.tensor(2.7)), bool(torch.tensor(0)), torch.tensor(5).__index__())
