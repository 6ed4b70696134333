import torch

torch.manual_seed(2)
s = torch.get_rng_state()
a = torch.rand(2)
torch.set_rng_state(s)
print(a, torch.rand(2), torch.initial_seed())
