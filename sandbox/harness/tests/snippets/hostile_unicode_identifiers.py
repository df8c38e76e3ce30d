ﬁne = 1
print(fine, "fine" in globals(), "ﬁne" in globals())
é = "e acute"
变量 = [1, 2]
变量 += [3]
ª = 5
print(é, 变量, a, sorted(k for k in globals() if not k.isascii()))


class Ünï:
    __ñ = 1

    def μέθοδος(self, παράμετρος=2):
        return self.__ñ + παράμετρος, locals()["παράμετρος"]


print(Ünï().μέθοδος(), Ünï.__qualname__, [k for k in vars(Ünï) if "ñ" in k], (lambda ñ: ñ)(ñ=3))
x𝐲 = 7
print(xy, f"{变量!r:>12}|{é:é^10}|{'☃'}", "\N{SNOWMAN}",
      len("👩‍👩‍👧"), "e\u0301" == "é", "ǅ".lower(), "İ".lower().__len__())
def f(): return undefined_ﬁ
try:
    f()
except NameError as error:
    print(error, error.name)
s = "日本語"
s += "テキスト"
print(s, s[::-1], len(s), s.encode().__len__(), {c: ord(c) for c in s[:2]}, [*s][0], "本" in s,
      s.find("語"), s.center(11, "・"), max(s) > "z")
