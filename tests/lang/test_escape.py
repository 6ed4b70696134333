"""What a script must not reach: each attempt stops it, and nothing foreign comes out."""

import types

import pytest

from vjpviz.lang.errors import ScriptError
from vjpviz.lang.interpreter import run_module
from vjpviz.lang.tables import Module

SETUP = """
def f(): pass
class A:
    def m(self): pass
    @classmethod
    def c(cls): pass
a = A()
g = (i for i in [1])
MEMORY = {"__array_interface__": {}}
class Sly(str):
    def startswith(self, *other): return False
    def __hash__(self): return hash("__name__")
    def __eq__(self, other): return True
"""

ATTEMPTS = """
f.__globals__
f.__code__
f.__closure__
f.__builtins__
f.__getattribute__("__globals__")
f.__call__.__self__.__globals__
object.__getattribute__(f, "__globals__")
object.__getattribute__(f, "__code__")
getattr(f, "__globals__")
getattr(f, "__glo" + "bals__")
A.m.__globals__
a.m.__func__.__globals__
A.c.__func__.__globals__
a.__init__.__globals__
a.__class__.__subclasses__()
object.__subclasses__()
A.__subclasses__()
type.__subclasses__(object)
().__class__.__base__.__subclasses__()
().__class__.__mro__[-1].__subclasses__()
type(f).__globals__
type(f)(1, {})
type(type(f))("X", (), {}).__subclasses__()
a.__reduce__()
a.__reduce_ex__(2)
a.__getstate__()
a.__dir__.__self__
g.gi_frame
g.gi_code
print.__globals__
print.__closure__
print.__self__
getattr.__globals__
len.__self__
len.__module__.__class__.__subclasses__
"{0.__globals__}".format(f)
"{0.__class__.__subclasses__}".format(f)
"{f.__code__}".format_map({"f": f})
str.format("{0.__globals__}", f)
"{0.gi_frame}".format(g)
f"{f.__globals__}"
list(map("{0.__globals__}".format, [f]))
open("/etc/passwd")
eval("1")
exec("x = 1")
compile("1", "", "eval")
__import__("os")
__builtins__
__loader__
__spec__
globals()
locals()
vars()
input()
breakpoint()
help()
memoryview(b"a")
(lambda: 0).__globals__
[x for x in f.__globals__]
list(map(lambda n: getattr(f, n), ["__globals__"]))
sorted([f], key=lambda v: v.__globals__)
setattr(f, "__code__", f)
setattr(A, "__class__", int).x
setattr(list, "append", 3)
setattr(f, "__globals__", {})
delattr(f, "__code__")
hasattr(f, "__globals__") or 1/0
super(A, a).__reduce__()
super(A, a).__getattribute__("__reduce__")
super(A, a).__dir__
functools.partial(f).func.__globals__
functools.wraps(f)(lambda: 0).__wrapped__.__globals__
functools.reduce.__self__
functools.update_wrapper(a, f, assigned=("__globals__",), updated=()).__dict__["__globals__"]
functools.update_wrapper(a, f, ("__globals__",), ()).__dict__["__globals__"]
functools.wraps(f, assigned=("__code__",))(a).__dict__["__code__"]
functools.wraps(f, updated=("__globals__",))(a)
functools.partial(f).__dict__
random.Random().__dict__
functools.partial.__subclasses__()
math.__loader__
math.__dict__
math.__spec__
itertools.__builtins__
random.Random().seed.__func__.__globals__
random.randint.__func__.__globals__
random._os
random.SystemRandom
random.Random.__subclasses__()
collections.abc.sys
typing.get_type_hints(f)
typing.sys
functools.singledispatch(f)
operator.attrgetter("__globals__")(f)
operator.methodcaller("__reduce__")(a)
copy.copy.__globals__
collections.namedtuple("P", "x").__new__.__globals__
collections.namedtuple("P", "x")(1)._replace.__globals__
enum.Enum.__subclasses__()
enum.sys
"a".__class__.__init_subclass__.__self__.__subclasses__()
(1).__class__.__bases__[0].__subclasses__()
type.mro.__objclass__
type.__getattribute__(A, "__subclasses__")
type.__dict__
str.__dict__["format"]
object.__dict__
f.__dict__["__globals__"]
f.__type_params__
f.__annotations__.__class__.__subclasses__()
a.__dict__.__class__.__subclasses__()
a.__module__.__class__.__subclasses__()
warnings.sys
warnings.warn.__globals__
time.sleep.__globals__
string.Formatter().format("{0.__globals__}", f)
property(lambda s: 1).fget.__globals__
staticmethod(f).__func__.__globals__
classmethod(f).__wrapped__.__globals__
functools.lru_cache(f).__wrapped__.__globals__
f.__get__(a).__func__.__globals__
f.__get__.__self__.__globals__
iter([]).__reduce__()
print(1, file=f)
object.__getattribute__(g, "gi_frame")
a.__getattribute__.__globals__
object.__getattribute__(vars(a), "_own")
getattr(f, Sly("__globals__"))
getattr(g, Sly("gi_frame"))
setattr(A, Sly("__array_interface__"), 1)
"{0.gi_frame.f_back}".format(g)
list(map(type, ["A"], [()], [MEMORY]))
functools.partial(type, "A", ())(MEMORY)
functools.reduce(lambda made, one: made(*one), [("A", (), MEMORY)], type)
type("A", (), MEMORY)
type(*("A", (), MEMORY))
type("A", (), {Sly("__array_interface__"): 1})
type.__call__(type, "A", (), MEMORY)
type.__new__(type, "A", (), MEMORY)
type(type)("A", (), MEMORY)
type(A)("A", (), MEMORY)
A.__class__("A", (), MEMORY)
(1).__class__.__class__("A", (), MEMORY)
type[int]("A", (), MEMORY)
type.__mro__[0]("A", (), MEMORY)
type.mro(type)[0]("A", (), MEMORY)
typing.Type[int].__origin__("A", (), MEMORY)
abc.ABCMeta("A", (), MEMORY)
abc.ABCMeta.__base__("A", (), MEMORY)
abc.ABCMeta.__mro__[-2]("A", (), MEMORY)
abc.ABCMeta.__bases__[0]("A", (), MEMORY)
type(collections.abc.Mapping)("A", (), MEMORY)
type(enum.Enum)("A", (), MEMORY)
enum.Enum("A", MEMORY)
list(map(enum.Enum, ["A"], [MEMORY]))
type(typing.Protocol)("A", (), MEMORY)
classmethod(lambda c: c("A", (), MEMORY)).__get__(int)()
type("A", (), {"__slots__": ("__array_interface__",)})
type("A", (), {"__slots__": (n for n in ["__array_interface__"])})
type("A", (), {"__getattr__": classmethod(lambda c, n: MEMORY[n])})
type("A", (super,), {})
vars(a).update(MEMORY)
vars(f).update(MEMORY)
vars(ValueError()).update(MEMORY)
f.__dict__.setdefault("__array_interface__", 1)
A.__dict__["__dict__"].__get__(a)
functools.wraps(A)(f).__dict__["__dict__"].__get__(a)
functools.cached_property(lambda s: 1).__set_name__(A, "__array_interface__")
type("A", (), {"__reduce_ex__": lambda s, p: (lambda: f, (), (None, MEMORY))})
type("A", (), {"__getstate__": lambda s: (None, MEMORY)})
type.__setattr__(A, "__array_interface__", 1)
""".strip().splitlines()

STATEMENTS = [
    "import os",
    "import sys",
    "import subprocess",
    "import importlib",
    "import builtins",
    "import inspect",
    "import ctypes",
    "import pickle",
    "import gc",
    "import dataclasses",
    "import socket",
    "import threading",
    "from os import path",
    "from builtins import open",
    "import os.path as p",
    "import math.os",
    "from math import os",
    "from random import _os",
    "from typing import sys",
    "from . import x",
    "async def q(): pass",
    "try:\n    1/0\nexcept* ZeroDivisionError:\n    pass",
    "try:\n    1/0\nexcept ZeroDivisionError as e:\n    e.__traceback__.tb_frame",
    "class W:\n    def __exit__(self, *a): a[2].tb_frame.f_globals\n    def __enter__(self): pass\nwith W():\n    1/0",
    "match f:\n    case object(__globals__=q): print(q)\n    case _: 1/0",
    "match f:\n    case object(__code__=q): print(q)\n    case _: 1/0",
    "class G:\n    __match_args__ = ('__globals__',)\nclass S(type(f)): pass",
    "class M(type):\n    def __getattribute__(cls, n): return super().__getattribute__('__subclasses__')\n"
    "class N(metaclass=M): pass\nN.x()",
    "class L:\n    def __getattribute__(self, n): return super().__getattribute__('__reduce_ex__')\nL().x(2)",
    "class L(A):\n    def go(self): return super().__reduce__()\nL().go()",
    "def gen():\n    yield 1\nq = gen()\nq.gi_frame.f_back",
    "f.__class__ = A\nf.m.__globals__",
    "A.__getattr__ = lambda s, n: s.__globals__\nf.x",
    "a.__class__ = type(f)",
    "del f.__globals__",
    "f.__code__ = 1",
    "f.__globals__['x'] = 1",
    "f.__globals__ += 1",
    "for f.__globals__ in [1]: pass",
    "class T(A):\n    x = f.__globals__",
    "@f.__globals__\ndef h(): pass",
    "class M(type):\n    def __new__(m, n, b, d): return super().__new__(m, n, b, MEMORY)\nclass N(metaclass=M): pass",
    "class M(abc.ABCMeta):\n    def __new__(m, n, b, d): return super().__new__(m, n, b, MEMORY)\n"
    "class N(metaclass=M): pass",
    "class M(type): pass\nsuper(type, M).__new__(M, 'A', (), MEMORY)",
    "class M(type):\n    def mro(c): return [c, object]",
    "class M(type): pass\nM.mro = lambda c: [c, object]",
    "class H(abc.ABC):\n    @classmethod\n    def __subclasshook__(c, s): s('A', (), MEMORY)\nisinstance(int, H)",
    "class M(abc.ABCMeta):\n    def __subclasscheck__(c, s): s('A', (), MEMORY)\n"
    "class H(metaclass=M): pass\nisinstance(int, H)",
    "class P:\n    def __get__(s, o, w): return lambda n: MEMORY\nclass N:\n    __getattr__ = P()",
    "class N:\n    __dict__ = MEMORY\nstaticmethod(N())",
    "a.__dict__ = MEMORY",
    "class B(A):\n    def own(s): return super().__dict__\nB().own()['__array_interface__'] = 1",
    "class N:\n    __class__ = int",
    "class S(super): pass",
    "class G:\n    __match_args__ = (Sly('gi_frame'),)\nclass M(type):\n    __match_args__ = (Sly('gi_frame'),)\n"
    "    def __instancecheck__(c, v): return True\nclass H(metaclass=M):\n    __match_args__ = (Sly('gi_frame'),)\n"
    "match g:\n    case H(q): print(q)\n    case _: 1/0",
]


@pytest.mark.parametrize("attempt", [*(f"print(({line}))" for line in ATTEMPTS), *STATEMENTS])
def test_refused(attempt: str) -> None:
    modules = ["math", "random", "itertools", "functools", "typing", "collections", "operator", "copy", "enum"]
    imports = "".join(f"import {name}\n" for name in [*modules, "time", "warnings", "string", "abc", "collections.abc"])
    printed: list[str] = []
    with pytest.raises(ScriptError) as caught:
        run_module(imports + SETUP + attempt + "\n", write=printed.append)
    assert printed in ([], [""])
    assert caught.value.message
    assert caught.value.span is not None


def test_refusals_are_not_caught_by_except() -> None:
    printed: list[str] = []
    with pytest.raises(ScriptError, match=r"open\(\) cannot be used in vjpviz; a script has no files"):
        run_module(
            "try:\n    open('x')\nexcept:\n    print('caught')\nfinally:\n    print('finally')\n", write=printed.append
        )
    assert printed == ["finally\n"]


def test_no_value_of_a_script_is_a_real_module_or_code() -> None:
    seen: list[object] = []

    def look(value: object) -> None:
        seen.append(value)

    text = """
import probe, math, random, functools, itertools, typing, collections, operator, copy, enum, abc, string
class A:
    def m(self): yield 1
def f(): pass
@functools.lru_cache
def cached(): pass
values = [1, 1.5, "a", [], {}, (), set(), None, f, A, A(), A.m, A().m, A().m(), cached, print, len, type, object, math,
          random.random, random.Random(1), functools.partial(f), collections.deque(), property(f), ValueError(1),
          super(A, A()), zip(), map(f, []), typing.List[int], typing.Any, enum.Enum, (i for i in []), probe.look,
          getattr, hasattr, collections.namedtuple("P", "x"), NotImplemented, ..., slice(1), {}.keys(), iter([])]
for value in values:
    for name in NAMES:
        try:
            probe.look(getattr(value, name))
        except (AttributeError, TypeError):
            pass
"""
    shown = (type, object, types.FunctionType, types.MethodType, types.GeneratorType, types.BuiltinFunctionType)
    names = {name for kind in (*shown, types.ModuleType, property, BaseException) for name in dir(kind)}
    names |= {"gi_frame", "gi_code", "__closure__", "__builtins__", "os", "sys", "_os"}
    text = text.replace("NAMES", repr(sorted(names)))
    run_module(text, modules={"probe": Module("probe", {"look": look})}, write=seen.append)
    foreign = (types.ModuleType, types.CodeType, types.FrameType, types.TracebackType, types.CellType)
    assert not [value for value in seen if isinstance(value, foreign)]
    assert len(seen) > 500
