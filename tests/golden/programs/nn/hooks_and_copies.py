import torch
import torch.nn as nn

import copy

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
twin = copy.deepcopy(net)
first = net[0].register_forward_pre_hook(lambda module, args: (args[0] * 2,))
second = net[0].register_forward_hook(lambda module, args, out: out + 1)
x = torch.tensor([[1., 2.], [3., -1.], [0., 0.5]])
print(net(x))
first.remove()
second.remove()
print(net[1].running_mean, twin[1].running_mean, net[1].num_batches_tracked)
print(twin.load_state_dict(net.state_dict()), twin[1].running_var, twin[0].weight is net[0].weight)
print([name for name, _ in net.named_buffers()], net.double()(x.double()).dtype, net.eval().training)
