x = ((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))
y = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
n = 0
while isinstance(y, list):
    y, n = y[0], n + 1
print(x, y, n)
print(not not not not not not not not not not x, - - - - - - - - -x, ~~~~~~~~x, +-+-+-x)
print(x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x)
print((lambda: (lambda: (lambda: (lambda: (lambda: (lambda: (lambda: (lambda: "deep")())())())())())())())())
print(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(-x))))))))))))))), len(str(str(str(str(str(str(str(str(str(x)))))))))))
print(1 if 0 else 2 if 0 else 3 if 0 else 4 if 0 else 5 if 0 else 6 if 0 else 7 if 0 else 8, 1 < 2 < 3 < 4 < 5 < 6 < 7 < 8 < 9 < 8 < 7)
if x:
    for a in "a":
        while True:
            with open("/dev/null") as b:
                try:
                    for c in "c":
                        if c:
                            while x:
                                for d in range(2):
                                    try:
                                        if d: break
                                    finally:
                                        n += 1
                                break
                finally:
                    n += 100
            break
print(n, [[[[[e for e in range(d)] for d in range(c)] for c in range(b)] for b in range(a)] for a in range(4)][3][2][1])
print({"a": {"b": {"c": {"d": {"e": [{"f": (1, {2: [3]})}]}}}}}["a"]["b"]["c"]["d"]["e"][0]["f"][1][2][0],
      eval("(" * 50 + "1" + ")" * 50), eval("+".join("1" * 900)))
