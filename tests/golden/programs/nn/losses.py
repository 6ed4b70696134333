import torch
import torch.nn as nn
x = torch.tensor([[0.2, 0.8], [0.6, 0.4]], requires_grad=True)
t = torch.tensor([[0., 1.], [1., 0.]])
print(nn.MSELoss()(x, t), nn.L1Loss()(x, t), nn.BCELoss()(x, t), nn.BCEWithLogitsLoss()(x, t), nn.CrossEntropyLoss()(x, torch.tensor([1, 0])), nn.SmoothL1Loss()(x, t), nn.HuberLoss(delta=0.5)(x, t), nn.MSELoss(reduction="sum")(x, t))
print(nn.MSELoss(), nn.CrossEntropyLoss())
