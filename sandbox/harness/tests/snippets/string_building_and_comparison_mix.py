out, sep = "", ""
for i, word in enumerate("alpha beta gamma".split()):
    out += sep + word[0].upper() + word[1:] * (i + 1)
    sep = sep + "-" if sep else "+"
    out = out + str(i) if i % 2 else out[::-1] + "|"
print(out, len(out), out.count("a"), out > "M", out[:3] in out, out[2:-2:3], sep)
lines = []
for n in range(1, 5):
    line = " " * (4 - n)
    line += "*" * (2 * n - 1)
    lines += [line]
    lines = lines[-3:] + [line.strip()] if n == 3 else lines
print("\n".join(lines))
s = "a" * 10
while len(s) > 3:
    s = s[:len(s) // 2] + s[-1:] if "b" not in s else s[1:]
    if len(s) == 6 and "b" not in s: s += "b"
print(s, "ab" < "abc" < "b", "a" in s in [s], s == s[:], s is not None and s != "", max("abc", "abd", key=lambda t: t[-1]),
      "é" > "z", "Z" < "a", "10" < "9")
code = "".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in "hello, world")
enc = ""
for a, b in zip("key" * 5, "secretmessage"):
    enc += format(ord(a) ^ ord(b), "02x")
print(code, enc, bytes.fromhex(enc)[:3], "".join(sorted(set("mississippi"), key="mississippi".index)),
      "".join(dict.fromkeys("banana")), " ".join(w[::-1] for w in "abc def".split()), "x".join("abc").replace("x", "", 1))
parts = "k1=v1;k2=v2;bad;k3=".split(";")
parsed = {k: v for part in parts if "=" in part for k, v in [part.split("=")]}
parsed["k1"] += "!" * len(parsed)
print(parsed, "%(k1)s" % parsed, "{k2}".format(**parsed), [p.partition("=")[2] or None for p in parts], *map(str.title, parsed), sep=", ")
