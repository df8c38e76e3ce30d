import json
import re

calls = []


class Point:
    def __init__(self, x): self.x = x
    def to_json(self): return {"x": self.x}


def default(o):
    calls.append(type(o).__name__)
    if isinstance(o, Point): return o.to_json()
    if isinstance(o, (set, range)): return sorted(o)
    raise TypeError(f"no {type(o).__name__}")


text = json.dumps({"p": Point(1), "s": {3, 1}, "r": range(2), "n": None, "t": (True, 1.5, "é\n")}, default=default, sort_keys=True)
print(text, calls, json.loads(text, object_hook=lambda d: sorted(d) if "x" not in d else Point(d["x"]).x),
      json.loads("[1, 2.5, null]", parse_float=str))
for bad in ("{", "[1,]", "nope", '{"a" 1}'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(error.msg, error.pos, end="; ")
try:
    json.dumps(object, default=default)
except TypeError as error:
    print(error)
print(json.dumps([1, {"a": []}], indent=1).split("\n"), json.dumps({1: 2, None: 3, True: 4}),
      json.dumps("a", separators=(",", ":")), json.loads("{}", object_pairs_hook=list))
n = 0
def sub(m):
    global n
    n += 1
    return f"<{n}:{m[0]}>" if m.lastindex is None else m.group(1) * 2
print(re.sub(r"\d+", sub, "a1b22c333"), re.sub(r"(\w)x", sub, "axbx"), n, re.subn("a", "b", "aaa", count=2),
      [m.start() for m in re.finditer("(?=aa)", "aaaa")], re.split("(,)", "a,b"), re.fullmatch("a|ab", "ab").group())
tokens = [(m.lastgroup, m.group()) for m in re.finditer(r"(?P<num>\d+)|(?P<op>[-+*/])|(?P<ws>\s+)", "12 + 3*4") if m.lastgroup != "ws"]
print(tokens, sorted("b10 a2 a10".split(), key=lambda s: [int(p) if p.isdigit() else p for p in re.split(r"(\d+)", s)]),
      bool(re.search("^b", "a\nb", re.M)), re.compile("A", re.I).findall("aA"))
