a = 1000; b = 1000
print(a is b, (1, 2) == (1, 2), -0.0, 0.0 == -0.0, str(-0.0), 1e400, -1e400, 1j * 1j, 1_0.0_1, 0x_ff, 0B11, 1E5, 5.j, .5,
      10 ** -3, ... is Ellipsis, __debug__)
print("a" "b" 'c' """d""", r"\n" "\n" == "\\n\n", b"a" b"b", u"u", "\
continued", "tab\t|", "\x00".isprintable(), "\N{DIGIT ONE}",
      '''"''' "'", f"" or "empty", "%s" % "x" * 2, -2 ** 2, not 1 == 2, not (1, ), 1 if () else 2)


def folded():
    return 2 * 3 + 4, "x" * 5, (1, 2) + (3,), "abc"[1], -(5), not True, [1, 2, 3] == [1, 2, 3], 1 in (1, 2), 5 in {1,
          5}, "a" in "abc", 2 ** 70, 7 // 2, 1 < 2 < 3


print(folded(), folded() is not folded(), 60 * 60 * 24, 1 << 64, "ab" * 3 + "c", (lambda: (1, 2, 3))() is (lambda: (1, 2, 3))() or "either")
def unreachable():
    return 1
    yield 2
def after_return():
    return "r"
    x = 1
    del x
    raise ValueError
if 0: never = 1
if None: pass
elif "": never = 2
elif 1: ok = True
while 0: never = 3
print(list(unreachable()), after_return(), after_return.__code__.co_varnames, "never" in globals(), ok, True + True, None == 0,
      [] is not None, "is" in "this")
try:
    exec("None = 1")
except SyntaxError as error:
    print(error.msg)
