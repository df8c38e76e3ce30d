def words():
    for w in "abc":
        print(f"make {w}", end="; ")
        yield w


print("-".join(words()))
print("".join(c.upper() for c in words() if c != "b"), ",".join(map(str, range(5))), "".join(reversed("abc")), " ".join(sorted("cab")))
print("|".join(f"{i}:{c}" for i, c in enumerate("xy")), "".join(chr(ord("a") + i) for i in range(26)),
      "\n".join(" ".join(str(i * j) for j in range(1, 4)) for i in range(1, 4)))


class Sep(str):
    def join(self, items): return "custom " + str(list(items))


class Word(str):
    def __str__(self): return "str called"


print(Sep("-").join(words()), "-".join([Word("w"), Word("v")]), type("".join([Word("w")])).__name__, ".".join({"b": 1, "a": 2}),
      "".join(dict(zip("pq", "rs")).values()))


def bad():
    yield "ok"
    yield 5
    print("not reached")


for f in (lambda: "".join(bad()), lambda: "".join(1 // 0 for _ in "a"), lambda: b"".join(["a"]),
      lambda: b"-".join(x for x in (b"a", bytearray(b"b"))), lambda: "".join(None)):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as error:
        print(error)
sep = iter([", ", "; "])
print(next(sep).join(x + next(sep, "?") for x in "ab"), str.join("+", "ab"), (join := "*".join)("xyz"))
