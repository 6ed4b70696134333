import torch

torch.manual_seed(0)
Wx, Wh = torch.randn(2, 3, requires_grad=True), torch.randn(3, 3, requires_grad=True)
h = torch.zeros(1, 3)
for x in torch.eye(2).unsqueeze(1):
    h = torch.tanh(x @ Wx + h @ Wh)
loss = h.pow(2).sum()
loss.backward()
print(loss, Wx.grad, Wh.grad)
