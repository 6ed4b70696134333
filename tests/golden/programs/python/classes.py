import torch

class Shape:
    sides = 0

    def __init__(self, size):
        self.size = size

    def area(self):
        return 0

    @property
    def name(self):
        return type(self).__name__

    def __repr__(self):
        return f"{self.name}({self.size})"


class Square(Shape):
    sides = 4

    def __init__(self, size):
        super().__init__(size)

    def area(self):
        return self.size**2


s = Square(torch.tensor(3., requires_grad=True))
print(s, s.area(), s.sides, isinstance(s, Shape), issubclass(Square, Shape))
s.area().backward()
print(s.size.grad)
