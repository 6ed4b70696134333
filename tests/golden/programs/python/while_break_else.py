import torch

x = torch.tensor(1.)
n = 0
while x < 100:
    x = x*3
    n += 1
    if n == 2:
        continue
    if n > 10:
        break
else:
    print("done", n, x)
for i in range(3):
    if i == 5:
        break
else:
    print("no break")
