def build(n):
    s = ""
    for i in range(n):
        s += str(i)
    return s


def prepend(words):
    s = ""
    for w in words:
        s = w + s
    return s


def nested():
    out = ""
    for row in ["ab", "cd"]:
        line = ""
        for c in row:
            line = line + c + "-"
        out += line + "\n"
    return out


print(build(30), len(build(1000)), prepend(["a", "b", "c"]), repr(nested()))
s = t = "x"
s += "y"
print(s, t, s is t)
a = "p"
a += a
a += a + a
a = a + a[::-1] + 2 * a
print(a, len(a))
class Holder: text = ""
h = Holder()
for c in "abc":
    h.text += c
    Holder.text += c.upper()
print(h.text, Holder.text)
d = {"k": ""}
for c in "xyz": d["k"] += c; d["k"] = d["k"] + "."
print(d, "".join([c for c in "join"]), b"a" + b"b" * 3)
