"""Runs a call of a solution and says what it saw, by sys.settrace: nothing of it is the recorder's. For a test of the keys of questions."""

import json
import sys

SOURCE, CALL = json.loads(sys.stdin.read())

steps = []  # [line, {name: [type, source]}, line that runs next or None]
calls = []  # [call as source, result as source or None]
returns = []  # results as source, in the order in which functions return
running = {}  # frame -> its newest step
latest = None  # (frame, step) of the newest event, when that was a line
numbers = {}  # frame -> index of its call


def source_of(value):
    if type(value) is float and value - value != 0:
        return f"float('{value}')"
    if type(value) is list:
        return "[" + ", ".join(map(source_of, value)) + "]"
    if type(value) is dict:
        return "{" + ", ".join(f"{source_of(key)}: {source_of(item)}" for key, item in value.items()) + "}"
    return repr(value)


def look(frame):
    """What the newest line of a frame has come to."""
    step = running.pop(frame, None)
    if step is not None:
        step[1] = {name: [type(value).__name__, source_of(value)] for name, value in frame.f_locals.items()}


def follow(frame, event, arg):
    global latest
    code = frame.f_code
    if code.co_filename != "solution.py" or code.co_name.startswith("<"):
        return None
    if event == "call":
        latest = None
        if frame not in numbers:  # and not the resumption of a generator
            numbers[frame] = len(calls)
            names = code.co_varnames[: code.co_argcount]
            args = ", ".join(f"{name}={source_of(frame.f_locals[name])}" for name in names)
            calls.append([f"{code.co_name}({args})", None])
    elif event == "line" and frame in running and running[frame][0] == frame.f_lineno:
        pass  # a comprehension goes round: its line runs on
    elif event == "line":
        look(frame)
        if latest is not None and latest[0] is frame:
            latest[1][2] = frame.f_lineno
        step = [frame.f_lineno, {}, None]
        steps.append(step)
        running[frame] = step
        latest = (frame, step)
    elif event == "return":
        look(frame)
        latest = None
        if not code.co_flags & 0x20:  # a generator's yields look alike
            calls[numbers[frame]][1] = source_of(arg)
            returns.append(source_of(arg))
    return follow


names = {"__name__": "solution"}
exec(compile(SOURCE, "solution.py", "exec"), names)
sys.settrace(follow)
result = eval(CALL, names)
while hasattr(type(result), "__next__"):
    try:
        next(result)
    except StopIteration:
        break
sys.settrace(None)
print(json.dumps({"steps": steps, "calls": calls, "returns": returns}))
