b = b"hello \x00\xff"
print(b, len(b), b[0], b[-1:], b[::-1], b + b"!", b * 2, 104 in b, b"ell" in b, b.find(b"l"), list(b[:3]), b.hex(),
      bytes.fromhex("00 ff"), b.upper(), b.split(b" "), b == "hello")
a = bytearray(b"abc")
c = a
a += b"de"
a.append(102)
a.extend([103, 104])
a[0] = 65
a[1:3] = b"XYZ"
del a[-1]
a *= 2
print(a, c is a, a.pop(), a.remove(65), a, a.reverse(), bytes(a), a.index(b"X"), a.count(b"X"), a.insert(0, 1), a[:2],
      a.decode("latin-1")[1:4])
d = b"x"
e = d
d += b"y"
print(d, e, bytes(3), bytes([1, 2]), bytes("é", "utf8"), bytes(range(3)), b"%s-%d" % (b"a", 5), b"a" < b"b",
      b"".join([b"p", bytearray(b"q")]), bytearray(2), type(b"a" + bytearray()).__name__)
for bad in (lambda: b"a" + "b", lambda: bytes([300]), lambda: a.append(256), lambda: b"a"[0:1] + 1, lambda: b[100],
      lambda: "a" in b"a", lambda: bytes(-1), lambda: bytes("a"), lambda: bytearray([1]).__hash__()):
    try:
        bad()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
def f(data): data += b"!"; return data
x, y = b"im", bytearray(b"mu")
print(f(x), x, f(y), y, [v for v in b"AB"], [*bytearray(b"CD")], max(b"az"), sum(b"\x01\x02"), sorted(b"cab"),
      hash(b"a") == hash(bytes(b"a")), b.translate(None, b"l"))
