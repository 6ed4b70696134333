import torch

def what(v):
    match v:
        case 0:
            return "zero"
        case [a, b]:
            return f"pair {a} {b}"
        case {"loss": loss}:
            return f"loss {loss}"
        case str() as s if s:
            return "text " + s
        case int() | float():
            return "number"
        case _:
            return "other"


print(what(0), what([1, 2]), what({"loss": 3}), what("a"), what(2.5), what(None))
