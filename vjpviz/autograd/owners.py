"""Whose ``.grad`` a gradient is, so that who shows it can follow what is added to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Storage, Tensor


class Owners:
    """For the memory of a gradient the tensors whose ``.grad`` it is."""

    def __init__(self) -> None:
        self._by_storage: dict[Storage, list[Tensor]] = {}

    def of(self, tensor: Tensor) -> list[Tensor]:
        """The tensors whose ``.grad`` lies in the memory of ``tensor``."""
        owners = self._by_storage.get(tensor.storage, ())
        return [one for one in owners if one.grad is not None and one.grad.storage is tensor.storage]

    def note(self, owner: Tensor) -> None:
        """``owner`` has got its ``.grad``, or another one."""
        if owner.grad is not None:
            owners = self._by_storage.setdefault(owner.grad.storage, [])
            if not any(one is owner for one in owners):
                owners.append(owner)
