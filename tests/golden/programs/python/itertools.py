import torch

import itertools
print(list(itertools.product([1, 2], "ab")), list(itertools.combinations(range(3), 2)), list(itertools.chain([1], [2])), list(itertools.islice(itertools.count(5), 3)), list(itertools.accumulate([1, 2, 3])), list(itertools.permutations([1, 2])))
