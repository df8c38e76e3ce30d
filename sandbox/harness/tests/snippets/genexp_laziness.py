def source():
    for i in range(5):
        print("produce", i, end="; ")
        yield i


g = (i * 2 for i in source() if i % 2 == 0)
print(type(g).__name__, g.__name__, g.__qualname__, g.gi_running, g.gi_frame is None)
print(next(g))
print(next(g))
factor = 1
h = (i * factor for i in range(3))
print(next(h), end=" ")
factor = 100
print(next(h), next(h), next(h, "end"))
print(list(g), list(g))
print(g.gi_frame, h.gi_code.co_name, h.gi_code.co_varnames, h.gi_code.co_freevars)
chained = (a for a in (b for b in (print("b", c, end=" ") or c for c in range(3))))
print(next(chained))
chained.close()
print(list(chained), sum(i for i in range(0)), max((i for i in [1, 3]), default=None))
