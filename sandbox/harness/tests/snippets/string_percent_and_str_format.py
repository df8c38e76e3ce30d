print("%s %r %a|%5s|%-5s|%.2s|%c%c" % ("a", "b", "é", "r", "l", "trunc", "x", 65))
print("%d %5d %-5d| %05d %+d % d %i %x %X %#o %e %.3f %g %G %%" % (1, 2, 3, 4, 5, 6, 7.9, 255, 255, 8, 12345.678, 2.5, 1e10, 1e-10))
print("%(a)s %(b)05.1f %(a)r" % {"a": 1, "b": 2.25}, "%*d|%-*.*f" % (5, 1, 8, 2, 3.14159), "%s" % (1,), "%s" % [1, 2],
      "%s" % None, "%s%s" % ("a", ("t",)))
print("{} {!r} {}".format(1, "b", [3]), "{1}{0}{1}".format("a", "b"), "{y[k]}".format(y={"k": "v"}))
print("{:>5}|{:<5}|{:^5}|{:*^7}|{:+d}|{:08.3f}|{:,}|{:_b}|{:#x}|{:e}|{:.1%}|{!s:.2}".format("r", "l", "c", "m", 5, 3.14159,
      1234567, 255, 255, 12345.0, 0.256, "trunc"))
print("{0:{w}.{p}f} {{}} {a[0]}{a[1]}".format(2.71828, w=8, p=2, a="xy"), "{:d} {:n} {:c}".format(True, 5, 97),
      "{:{}}".format("a", 3) + "|", format(255, "b"), format("s", ">3"))
print("{a} {b}".format_map({"a": 1, "b": 2}), "".format(), "{:%Y-%m}".format(__import__("datetime").date(2024, 3, 1)),
      "%s" % "%s" % "x", b"%d %s %r" % (1, b"x", "y"))
tests = ["'%d' % 'a'", "'%s %s' % ('a',)", "'%s' % ('a', 'b')", "'%(a)s' % {}", "'%y' % 1", "'%c' % 'ab'", "'{}{}'.format(1)",
      "'{a}'.format(1)", "'{0}{}'.format(1)",
         "'{:d}'.format('x')", "'{'.format()", "'}'.format()", "'{0.x}'.format(1)", "'%d' % 1.5", "'%s' % ()",
         "'{:q}'.format(1)", "'%x' % 1.5", "'{[0]}'.format(5)"]
for test in tests:
    try:
        print(test, eval(test))
    except Exception as error:
        print(test, type(error).__name__, error)
