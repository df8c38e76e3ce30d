import sys


def work(n):
    total = 0
    for i in range(n):
        total += i
    return helper(total)


def helper(x):
    y = x * 2
    return [v for v in (y, len("abc"))]


events, lines = [], []


def tracer(frame, event, arg):
    name = frame.f_code.co_name
    if name not in ("work", "helper", "<lambda>"):
        return None
    if event == "line":
        lines.append(frame.f_lineno)
    else:
        events.append((event, name, arg if event == "return" else None))
    return tracer


sys.settrace(tracer)
result = work(3)
sys.settrace(None)
print(result, events, sorted(set(lines)))
calls = []
sys.setprofile(lambda frame, event, arg: calls.append((event, frame.f_code.co_name)) if event in ("call", "return") else None)
work(1)
sorted([2, 1], key=lambda v: -v)
sys.setprofile(None)
print(calls, sys.gettrace(), sys.getprofile())
