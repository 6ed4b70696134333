import torch

torch.manual_seed(7)
x = torch.empty(3)
print(x.uniform_(-1, 1), x.normal_(2, 0.5), torch.empty(2, 9).normal_(), x.bernoulli_(0.5), x.exponential_())
