def g():
    yield me.gi_running
    try:
        next(me)
    except ValueError as error:
        yield str(error)
    yield [k for k in sorted(me.gi_frame.f_locals)]


me = g()
print(me.gi_frame.f_lineno - g.__code__.co_firstlineno)
print(list(me), me.gi_frame, me.gi_running)


def local_state(n):
    total = 0
    for i in range(n):
        total += i
        yield total


s = local_state(4)
print(s.gi_frame.f_locals)
print(next(s), next(s), next(s), dict(sorted(s.gi_frame.f_locals.items())), s.gi_frame.f_lineno)
for _ in s:
    pass
print(s.gi_frame, iter(s) is s, hasattr(s, "__len__"))
