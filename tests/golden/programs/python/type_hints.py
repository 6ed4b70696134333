import torch

from typing import List, Optional


def loss(x: torch.Tensor, scale: float = 1.0, names: Optional[List[str]] = None) -> torch.Tensor:
    total: float = 0.
    return scale * (x**2).sum() + total


x: torch.Tensor = torch.tensor([1., 2.], requires_grad=True)
loss(x, 2.).backward()
print(x.grad)
