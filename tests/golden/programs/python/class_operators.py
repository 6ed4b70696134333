import torch

class Value:
    def __init__(self, data, grad=0.):
        self.data, self.grad = data, grad

    def __add__(self, other):
        return Value(self.data + other.data)

    def __mul__(self, other):
        return Value(self.data * (other.data if isinstance(other, Value) else other))

    __rmul__ = __mul__

    def __repr__(self):
        return f"Value(data={self.data})"

    def __call__(self, x):
        return self.data*x

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i*10

    def __eq__(self, other):
        return self.data == other.data


a, b = Value(2.), Value(3.)
print(a + b, a*b, 4*a, a(5), len(a), a[2], a == Value(2.))
