def a(): ...
def b(): pass
def c(): 1
def d(): "doc"; return 5
def e():
    """doc"""
    """more"""
    ...
    None
    42
    return
def f(): return
def g(): return None if 0 else ()
class H: "doc"; x = 5
class I: pass; y = 1
class J: 5; "no doc"


print([(x.__name__, x(), x.__doc__) for x in (a, b, c, d, e, f, g)])
print(H.__doc__, H.x, I.__doc__, I.y, J.__doc__, __doc__)
if 1: """string statement"""; z = 2
for _ in "a": ...; "x"; 5
while False: pass
else: "else string"
try: ...
except: ...
else: 1
finally: 2
with open("/dev/null"): "with"
print(z, _, b.__doc__, e.__doc__)
a.__doc__ = "assigned"
d.__doc__ += "!"
H.__doc__ = "changed"
print(a.__doc__, d.__doc__, H.__doc__, d.__code__.co_flags & 0x4000000 != 0)
