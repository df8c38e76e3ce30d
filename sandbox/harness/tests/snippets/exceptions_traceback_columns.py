import traceback


def f(d, k):
    return d["a"][k] + d["b"]["c"](k)


def g(x):
    y = x.real.missing + 1
    return y


def h(a, b):
    for i in range(b):
        a[i] /= a[i] - i
    return sum(a) + undefined


cases = [(f, {}, 0), (f, {"a": []}, 0), (f, {"a": [1], "b": {}}, 0), (f, {"a": [1], "b": {"c": str}}, 0), (h, [1, 1], 2), (h, [5], 1)]
for function, *args in cases + [(g, 5)]:
    try:
        function(*args)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        print(type(error).__name__, last.lineno, last.end_lineno, last.colno, last.end_colno)
