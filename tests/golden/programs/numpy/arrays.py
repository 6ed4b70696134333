import numpy as np

a = np.arange(6).reshape(2, 3)
print(a, a.T, a.shape, a.dtype, a.sum(axis=0), a.mean(), a[a > 2], a[:, None].shape)
print(repr(np.linspace(0, 1, 3)), repr(a.astype(np.float32)), np.zeros((2, 2)), np.ones(2) @ np.ones(2))
print(np.concatenate([a[0], a[1]]), np.where(a > 2, a, -1), np.maximum(a, 2).tolist(), np.eye(2))
np.random.seed(0)
print(np.random.rand(2), np.random.randn(2), np.random.randint(0, 10, 3))
