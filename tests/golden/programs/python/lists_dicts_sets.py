import torch

a = [3, 1, 2]
a.append(5)
a.extend([4])
a.sort(reverse=True)
a.insert(1, 9)
print(a, a.pop(), a.index(9), a.count(1), a[1:3], a[::-1])
a[1:2] = [7, 7]
del a[0]
d = {"x": 1}
d.update(y=2)
d.setdefault("z", []).append(1)
print(a, d, d.get("q", 0), list(d.items()), d.pop("x"), "y" in d, {1, 2} | {3}, {1, 2} & {2}, sorted({3, 1}), {**d, "w": 0})
