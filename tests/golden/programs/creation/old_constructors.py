import torch

print(torch.Tensor([1, 2]), torch.FloatTensor([1.5]), torch.DoubleTensor([1, 2]), torch.LongTensor([3, 4]))
print(torch.IntTensor([1]), torch.BoolTensor([True, False]), torch.ByteTensor([255]))
print(torch.Tensor(2, 3).shape, torch.LongTensor(3).dtype)
print(torch.Tensor([[1, 2], [3, 4]]).type())
