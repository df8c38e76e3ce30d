import re
import textwrap

text = """The quick brown fox; the lazy dog.
The end, the END!"""
counts = {}
for word in re.findall(r"\w+", text.lower()):
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3], max(counts, key=counts.get))


def caesar(s, k):
    out = ""
    for c in s:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            out += chr((ord(c) - base + k) % 26 + base)
        else:
            out += c
    return out


def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append(s[i] + str(j - i) if j - i > 1 else s[i])
        i = j
    return "".join(out)


print(caesar("Hello, World!", 3), caesar(caesar("xyz", 5), -5), rle("aaabccd"), repr(rle("")))
palin = lambda s: (t := [c.lower() for c in s if c.isalnum()]) == t[::-1]
print(palin("A man, a plan, a canal: Panama"), palin("ab"), re.sub(r"(\w+) (\w+)", lambda m: f"{m[2]} {m[1].upper()}", "a b c d"),
      re.split(r"[,;]\s*", "a, b;c"), [m.span() for m in re.finditer("o", text)])
print(textwrap.fill("aaa bbb ccc ddd", 8).split("\n"), [line[:5] for line in text.splitlines()], text.title().swapcase()[:9],
      re.match(r"(?P<x>\d+)-(\d+)", "12-34").groupdict(), re.findall("(a)(b)?", "ab a"))
