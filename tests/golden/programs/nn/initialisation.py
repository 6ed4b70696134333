import torch
import torch.nn as nn

torch.manual_seed(0)
layers = (nn.Linear(20, 30), nn.Conv2d(3, 4, 3), nn.Conv1d(2, 3, 4), nn.Embedding(10, 4), nn.Bilinear(3, 4, 5), nn.RNNCell(3, 4), nn.LSTMCell(3, 4), nn.GRUCell(3, 4), nn.Linear(3, 2, dtype=torch.float64), nn.LayerNorm(2))
for layer in layers:
    for name, parameter in layer.named_parameters():
        print(type(layer).__name__, name, tuple(parameter.shape), parameter.data.flatten()[:3])
print(nn.init.orthogonal_(torch.empty(3, 2)), nn.init.kaiming_normal_(torch.empty(2, 2), mode="fan_out", nonlinearity="relu"), nn.init.calculate_gain("tanh"))
