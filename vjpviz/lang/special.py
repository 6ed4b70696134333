"""Special names every value may show a script; operators are those of Python's data model."""

SPECIAL = frozenset(
    """
__class__ __doc__ __module__ __name__ __qualname__ __annotations__ __dict__ __init__ __new__ __str__ __repr__
__format__ __hash__ __bool__ __len__ __iter__ __next__ __reversed__ __contains__ __getitem__ __setitem__ __delitem__
__missing__ __call__ __enter__ __exit__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __add__ __radd__ __iadd__ __sub__
__rsub__ __isub__ __mul__ __rmul__ __imul__ __truediv__ __rtruediv__ __itruediv__ __floordiv__ __rfloordiv__
__ifloordiv__ __mod__ __rmod__ __imod__ __divmod__ __rdivmod__ __pow__ __rpow__ __ipow__ __matmul__ __rmatmul__
__imatmul__ __and__ __rand__ __iand__ __or__ __ror__ __ior__ __xor__ __rxor__ __ixor__ __lshift__ __rlshift__
__ilshift__ __rshift__ __rrshift__ __irshift__ __neg__ __pos__ __abs__ __invert__ __int__ __float__ __complex__
__index__ __round__ __floor__ __ceil__ __trunc__ __get__ __set__ __delete__ __set_name__ __init_subclass__
__class_getitem__ __instancecheck__ __subclasscheck__ __del__ __copy__ __deepcopy__ __slots__ __match_args__ __cause__
__context__ __suppress_context__ __notes__ __wrapped__ __defaults__ __kwdefaults__ __getattr__ __length_hint__
__post_init__ __prepare__ __origin__ __args__ __isabstractmethod__ __abstractmethods__ __torch_function__
""".split()
)
