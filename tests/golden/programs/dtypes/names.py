import torch

for d in [torch.float32, torch.float, torch.float64, torch.double, torch.float16, torch.half, torch.int8, torch.uint8, torch.int16, torch.int32, torch.int, torch.int64, torch.long, torch.bool, torch.bfloat16, torch.complex64]:
    print(d, repr(d), d.is_floating_point)
print(torch.float is torch.float32, torch.tensor(1.).dtype == torch.float32)
