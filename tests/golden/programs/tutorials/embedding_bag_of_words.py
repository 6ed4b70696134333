import torch
import torch.nn as nn
torch.manual_seed(0)
words = "the cat sat on the mat".split()
index = {w: i for i, w in enumerate(sorted(set(words)))}
ids = torch.tensor([index[w] for w in words])
emb = nn.Embedding(len(index), 2)
out = nn.Linear(2, len(index))
loss = nn.functional.cross_entropy(out(emb(ids[:-1])), ids[1:])
loss.backward()
print(index, ids, loss, emb.weight.grad)
