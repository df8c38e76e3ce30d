s = "  Hello, World  "
print(repr(s.strip()), s.lower().split(), s.find("o"), s.rfind("o"), s.find("z"), s.count("l"), s.index("W"),
      s.replace("l", "L", 2), s.startswith((" H", "  H")))
print("a,b,,c".split(","), "a b  c".split(), "a,b,c".rsplit(",", 1), "abc".partition("b"), "abc".rpartition("x"),
      "l1\nl2\r\nl3".splitlines(True), "".split(), "".split(","))
print("abc".center(7, "-"), "7".zfill(3), "-7".zfill(4), "x".ljust(3) + "|", "tab\tx".expandtabs(4), "title case it's".title(),
      "cAP".capitalize(), "SwAp".swapcase(), "ß".upper(), "ß".casefold())
print("abc".translate({97: "1", ord("b"): None}), "abc".translate(str.maketrans("ab", "xy", "c")), "a1".isalnum(), "12".isdigit(),
      "½".isnumeric(), " ".isspace(), "Ab".istitle(), "id_1".isidentifier())
print("-".join("abc"), "-".join(str(i) for i in range(3)), ", ".join({"k": 1}), "".join([]), "x".join(["one"]),
      "pre-fix".removeprefix("pre"), "a.py".removesuffix(".py"), "abc" * 0 == "")
print("b" in "abc", "" in "abc", "abc" < "abd", "Z" < "a", "a" < "aa", max("hello"), sorted("hello"), list("hé"),
      "é" == "e\u0301", len("\U0001F600"), ord("a"), chr(8364), ascii("é"), "é".encode(), b"\xc3\xa9".decode())
print("abcdef"[1:4], "abcdef"[::-2], "abc"[-1], "abc"[5:], "x" + "y" * 3 + "z", "a" "b", r"\n", "\x41\u0042\103", "it's", 'q"q',
      """t"q'""", repr("a'b\"c\n"), str(b"x"), "%s" % "p")
for bad in (lambda: "abc"[10], lambda: "a" + None, lambda: "a" * "b", lambda: "abc".index("z"), lambda: "a".join(["b", 1]),
      lambda: "".join(5), lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "a".split("")):
    try:
        bad()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
