import sys
import types

m = types.ModuleType("made", "made doc")
exec("""
x = 1
def __getattr__(name):
    if name.startswith("dyn"):
        return name.upper()
    raise AttributeError(f"no {name}")
def __dir__():
    return ["b", "a"]
def get():
    return x, __name__, sorted(k for k in globals() if not k.startswith("__"))
class C:
    def m(self): return __class__.__module__
""", m.__dict__)
print(m.x, m.dyn_thing, dir(m), m.get(), m.__doc__, m.C().m(), m.C.__module__, m.get.__module__, hasattr(m, "other"))
m.x += 10
m.__dict__["x"] *= 2
print(m.get()[0], m.__name__, repr(m)[:14])
sys.modules["made"] = m
import made
from made import x, dyn_import
from made import *
print(made is m, x, dyn_import, get()[0])
try:
    from made import nothing
except ImportError as error:
    print(str(error).split(" (")[0])
del sys.modules["made"]
ns = types.SimpleNamespace(a=1, b=[2])
ns.a += 1
ns.b += [3]
print(ns, ns == types.SimpleNamespace(a=2, b=[2, 3]), vars(ns), types.MappingProxyType({"k": 1})["k"],
      types.new_class("K", (), {}, lambda n: n.update(z=5)).z)
try:
    types.MappingProxyType({})["k"] = 1
except TypeError as error:
    print(error)
print(isinstance(lambda: 0, types.FunctionType), isinstance((i for i in ()), types.GeneratorType),
      type(m.C().m) is types.MethodType, type(len) is types.BuiltinFunctionType, type(int | str) is types.UnionType)
