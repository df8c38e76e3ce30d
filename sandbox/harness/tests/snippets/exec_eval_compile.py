x = 1
print(eval("x + 1"), eval("x + y", {"x": 5}, {"y": 6}), eval("[x for x in range(3)]"), eval("(lambda: x)()"))
exec("x = 10; y = x * 2\ndef f(): return x + y")
print(x, y, f())


def local():
    a = 1
    exec("a = 2; b = 3")
    before = a, "b" in locals()
    namespace = {}
    exec("a = 5\nfor i in range(3): a += i", {}, namespace)
    return before, namespace, eval("a + 100"), eval("[a for _ in 'x']"), sorted(eval("locals()"))


print(local())
code = compile("total = sum(v for v in values)\nresult = total * 2", "<made>", "exec")
space = {"values": [1, 2, 3]}
exec(code, space)
print(space["result"], sorted(k for k in space if k != "__builtins__"), code.co_filename)
print(eval(compile("1 +\\\n 2", "<e>", "eval")), compile("5", "", "single").co_name, eval(b"2 * 3"), eval("  7 "))
for bad in ("1 +", "x = 1", "return 5", "undefined", "1/0", "'a' 5", "(", "yield 1", "__import__('os').sep + 1"):
    try:
        eval(bad)
    except Exception as error:
        print(type(error).__name__, getattr(error, "lineno", None), str(error).split(" (")[0])
exec("class K:\n x = 1\n def m(self): return __class__.x", globals())
print(K().m(), K.__qualname__, exec("pass"), [eval(s) for s in ("1", "'a'", "None")])
