a = 1; b = 2; print(a, b)
if a: b = 3; c = 4
else: b = 5; c = 6
print(b, c); a += 1; print(a); del a
for i in range(2): print(i, end=" "); j = i; continue
while b: b -= 1; j += 1
else: print("else", j); k = 1
try: 1 / 0; print("no")
except ZeroDivisionError as e: print(e); m = 1
else: print("no"); m = 2
finally: print("finally", m); n = 3
class C: x = 1; y = x + 1; z = [x, y]
def f(p): q = p * 2; return q; print("dead")
def g(): global w; w = 5; yield w; w += 1; yield w
with open("/dev/null") as h: o = h.closed; r = 1
print(C.z, f(4), list(g()), w, o, h.closed); assert n == 3; pass; ...; None
if n: pass; print("after pass")
match n:
    case 3: s = 1; t = 2
    case _: s = 0; t = 0
print(s, t); u = v = lambda: 1; print(u is v, u()); x: int = 5; y: str; print(x)
raise_it = False; import sys; from math import pi, floor as fl; print(fl(pi))
async def co(): return 1; await co()
c = co(); c.close(); print(sorted(k for k in globals() if len(k) == 1))
