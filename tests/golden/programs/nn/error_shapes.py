import torch
import torch.nn as nn
torch.nn.Linear(3, 2)(torch.ones(1, 4))
