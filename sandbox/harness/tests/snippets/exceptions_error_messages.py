import warnings

warnings.simplefilter("ignore")


class C:
    def m(self, a, *, b): pass


def f(a, b=1, /, c=2, *, d): pass


tests = """f()|f(1)|f(1, d=1, e=2)|f(a=1, d=1)|f(1, 2, 3, 4, d=1)|f(1, d=1, d2=1)|f(1, c=1, **{'c': 2})|C().m()|C.m()|C().m(1, 2)|C(1)
len(5)|5()|5[0]|None.x|[].x|C.x|C().x|[1, 2]['a']|{}[[]]|'a' + 1|1 + 'a'|[] + ()|-'a'|~1.5|'a' < 1|1 in 5|'ab'['a':]|(1, 2)[5]|[][-1]
int('x')|float('y')|int([])|[1].index(2)|[].pop()|{}.popitem()|set().pop()|'a'.index('b')
chr(-1)|ord('ab')|'{}'.format()|'%d' % 'a'|'%s %s' % 1
iter(5)|next(5)|for_|range('a')|range(1, 2, 0)|sum(['a'])|max([])|sorted([1, 'a'])|reversed({1})|abs('a')|divmod(1, 0)|pow(2, -1, 4)|1 % 0
isinstance(1, 5)|hash([])|zip(1)|map()|enumerate()|open('/nonexistent')|bytes(['a'])|bytes([256])
list(1)|dict([1])|dict([(1, 2, 3)])|tuple(None)
lambda: x|(lambda x: 0)()|min(1, 2, key=5)|list(zip([1], [], strict=True))|'a'.join([1])
2 ** 'a'|1 << -1|[0] * 1.5|round('a')|__import__('no_mod')"""
for row in tests.splitlines():
    for test in row.split("|"):
        try:
            value = eval(test)
        except Exception as error:
            print(test, "->", type(error).__name__, str(error).replace(__name__ + ".", ""))
        else:
            print(test, "ok", type(value).__name__)
