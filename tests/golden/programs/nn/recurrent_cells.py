import torch
import torch.nn as nn

torch.manual_seed(0)
gru, lstm = nn.GRUCell(2, 3), nn.LSTMCell(2, 3)
x = torch.tensor([[1., -1.], [0.5, 2.]], requires_grad=True)
h = gru(x)
h = gru(x * 0.5, h)
state = lstm(x)
state = lstm(x, state)
print(h, *state)
(h.sum() + state[0].sum()).backward()
print(x.grad, gru.weight_hh.grad, lstm.bias_ih.grad)
print(nn.RNNCell(2, 2, nonlinearity="relu")(x[0]))
