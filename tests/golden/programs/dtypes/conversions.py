import torch

x = torch.tensor([1.7, -2.3, 0.])
print(x.int(), x.long(), x.bool(), x.double(), x.half(), x.short(), x.byte() if False else "", x.char())
print(x.to(torch.int32), x.type(torch.float64), x.to(dtype=torch.int64), x.type())
print(torch.tensor([1, 0]).float(), torch.tensor([True, False]).int(), x.to("cpu").dtype)
print(torch.tensor([3]).type_as(x), x.is_floating_point(), torch.is_tensor(x), torch.is_floating_point(x))
