args, kw = [[3, 1, 2]], {"reverse": True}
print(sorted(*args), sorted(*args, **kw), sorted([2, 1], **{}), len(*["abc"]), sum(*[[1, 2]], **{"start": 5}), sum([1], start=2),
      max(*[1, 5], 3), max(*[[1, 2]], **{"default": 0}), min([], **{"default": "d"}))
print(list(*[]), list(*["ab"]), dict(*[[("a", 1)]], **{"b": 2}), set(*[]), str(*[5]), str(**{"object": 6}),
      int(*["ff"], **{"base": 16}), range(*[1, 5, 2]), tuple(*[range(2)]), bytes(*[2]), "".join(*["ab"]), "a,b".split(**{"sep": ","}))
print(print(*[], **{"end": ""}), list(enumerate(iterable="a", start=1)), list(zip(*["ab", "cd"], strict=True)),
      round(number=2.567, ndigits=1), pow(base=2, exp=3, mod=5), complex(real=1, imag=2), isinstance(*[1, int]), getattr(*["a", "upper"])())
print((len)("ab"), (lambda: len)()("abc"), [len][0]("a"), {"f": len}["f"]([]), (len if 1 else sum)([1]), (f := len)("xy"),
      (None or len)("z"), getattr(__import__("builtins"), "len")("abcd"), globals().get("len", "not global"), len.__call__("ab"))
tests = ["len()", "len('a', 'b')", "len(obj='a')", "sorted()", "sorted([1], None)", "sorted([1], cmp=5)", "sum(1, 2, 3)",
      "range()", "range(1, 2, 3, 4)", "range(stop=3)", "max(1, key=None)", "min(1, 2, default=1)", "zip(1, strict=1)",
         "enumerate([1], 2, 3)",
         "list([1], [2])", "''.join()", "''.join('a', 'b')", "[].append()", "[].append(1, 2)", "{}.get()", "abs()",
         "map(len)", "filter(None)", "isinstance(1)", "iter(1, 2)", "next()", "reversed()", "any()", "all(1, 2)", "divmod(1)",
         "set(1, 2)", "tuple(1, 2)", "str(1, 2, 3, 4)", "int(1, 2, 3)", "int('1', base=1)", "print(1, x=2)", "dict(1, 2)",
         "{}.pop()", "[].pop(1, 2)", "[].sort(1)",
         "[].insert(1)", "''.replace('a')", "hash()", "id(1, 2)", "chr('a')", "sum([1], start='a')"]
for test in tests:
    try:
        print(test, repr(eval(test))[:15])
    except Exception as error:
        print(test, "->", type(error).__name__, error)
