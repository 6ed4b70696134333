import torch

try:
    try:
        {}["a"]
    except KeyError as e:
        raise RuntimeError("outer") from e
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.args)
raise RuntimeError("last")
