import io
import sys

sys.stdin = io.StringIO("3\n1 2 3\n4 5 6\nlast line\n\nend")
n = int(input())
rows = [list(map(int, input().split())) for _ in range(n - 1)]
print(n, rows, repr(input()), repr(input()))
print(sum(sum(row) for row in rows), [max(r) for r in zip(*rows)], sys.stdin.readline(), repr(sys.stdin.readline()))
try:
    input()
except EOFError as error:
    print(type(error).__name__, error)
sys.stdin = io.StringIO("a\nb\nc\n")
for i, line in enumerate(sys.stdin):
    print(i, line.rstrip(), end=" ")
    if i == 1:
        break
print(repr(sys.stdin.read()), input.__name__)
sys.stdin = io.StringIO("x y\nz")
read = iter(sys.stdin.read().split()).__next__
print(read(), read(), read())
data = io.StringIO()
data.write("one\n")
data.writelines(["two\n", "three"])
data.seek(0)
print(data.readlines(), data.tell(), io.BytesIO(b"ab").read(1))
input = lambda prompt="": prompt + "shadowed"
print(input("> "))
