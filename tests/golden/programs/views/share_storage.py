import torch

x = torch.zeros(4)
v = x[:2]
v += 1
x.view(2, 2)[1, 1] = 7
print(x, v, x._version, v._version)
print(x.data_ptr() == v.data_ptr(), v._base is x, v._is_view())
