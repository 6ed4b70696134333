import torch
import torch.nn as nn

for m in (
    nn.BatchNorm1d(3), nn.BatchNorm2d(3, affine=False), nn.LayerNorm((2, 3)), nn.Embedding(4, 3, padding_idx=0), nn.Bilinear(2, 2, 1),
    nn.Conv1d(1, 1, 2, stride=2, bias=False), nn.Conv2d(2, 2, 3, padding="same", groups=2, dilation=2), nn.AvgPool1d(2), nn.MaxPool1d(2),
    nn.AvgPool2d(2), nn.AdaptiveAvgPool2d(1), nn.Dropout2d(), nn.Unflatten(1, (2, 3)), nn.RNNCell(2, 3, nonlinearity="relu"), nn.LSTMCell(2, 3),
    nn.GRUCell(2, 3, bias=False), nn.ReLU(inplace=True), nn.LeakyReLU(0.2, True), nn.CELU(), nn.Softplus(2, 10), nn.Softshrink(), nn.ReLU6(),
    nn.Threshold(0.1, 20), nn.PReLU(), nn.GLU(), nn.Identity(3), nn.CosineSimilarity(), nn.ZeroPad2d(1), nn.ConstantPad1d(2, 3.5), nn.Tanhshrink(),
    nn.ModuleList([nn.Linear(1, 2), nn.Linear(1, 2), nn.ReLU()]), nn.ModuleDict({"a": nn.Linear(1, 2)}), nn.Sequential(),
    nn.ParameterList([nn.Parameter(torch.ones(2, 3))]), nn.ParameterDict({"w": nn.Parameter(torch.ones(2))}),
):
    print(m)
print(nn.Linear, nn.Sequential, nn.MSELoss, nn.Module, nn.Parameter)
