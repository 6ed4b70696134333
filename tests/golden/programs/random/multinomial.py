import torch

torch.manual_seed(4)
w = torch.tensor([0.1, 0.2, 0.7])
print(torch.multinomial(w, 5, replacement=True), torch.multinomial(w, 2))
