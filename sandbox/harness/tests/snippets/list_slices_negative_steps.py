x = list(range(10))
for s in ("::-1", "8:2:-2", "-1:-4:-1", ":3:-1", "3::-1", "-3:", ":-3", "20:5:-3", "5:5", "::3", "-100:100:4", "7:3", ":0:-1", "1:-1"):
    print(s, eval(f"x[{s}]"), eval(f"'abcdefghij'[{s}]"), eval(f"bytes(x)[{s}]"), eval(f"tuple(x)[{s}]"), list(eval(f"range(10)[{s}]")))
try:
    x[::0]
except ValueError as error:
    print(error)
s = slice(1, None, 2)
print(x[s], "abcdef"[s], s.indices(4), s.start, s.stop, s.step, x[True:False + 3], x[None:None:None] == x, x[:] is x, (1, 2)[:] == (1, 2))
class I:
    def __index__(self): print("index", end=" "); return 2
    def __neg__(self): return -2
print(x[I()], x[I():], x[:I():-I()], "abc"[I()], [0] * I())
