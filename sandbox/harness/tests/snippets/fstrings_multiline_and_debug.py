import traceback

value = {"key": [1, 2, 3]}
n = 7
text = f"""start
{value["key"][0]}
  {n:>3} {
    n * 2  # a comment
}
{n!r
}end"""
print(text)
print(f"{  n  =  }|{n+1 = :>4}|{value['key']=}|{f'{n=}'=}")
long = (f"first {n} "
        f"second {n + 1} "
        "third {n} "
        f"{'fourth'}")
print(long)


def broken():
    return (f"a {n}"
            f"b {n / 0}"
            f"c {n}")


def multi():
    return f"""
{n}
{undefined_here}
"""


for f in (broken, multi):
    try:
        f()
    except Exception as error:
        print([x.lineno for x in traceback.extract_tb(error.__traceback__)], error)
print(f"{(lambda: n)()}{ {n for _ in range(1)} }{ {n: n} }{n:{'0'}>{3}}{not n}{-n}{n**2}{[*range(n)][::-2]}{n == 7}{n != 7}")
