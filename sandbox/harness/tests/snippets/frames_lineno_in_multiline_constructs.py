import sys


def here(*args, **kw):
    return sys._getframe(1).f_lineno


class At:
    def __init__(self): self.lines = []
    def _note(self, *a): self.lines.append(sys._getframe(1).f_lineno); return self
    __add__ = __getitem__ = __call__ = __enter__ = __lt__ = __iadd__ = __neg__ = _note
    def __exit__(self, *a): self._exit = sys._getframe(1).f_lineno
    def __bool__(self): self.lines.append(("bool", sys._getframe(1).f_lineno)); return False
    def __iter__(self): self.lines.append(("iter", sys._getframe(1).f_lineno)); return iter("ab")


print(here(), [here(),
      here(
      ), *[
          here()]], {
    "k": here(), here():
        here()})
a = At()
a + \
    1
a[
    0
](
    2
)
with a as \
        b:
    pass
a += (
    1)
if (a
        < 1):
    pass
x, \
    y = \
    a
for _ in \
        a: pass
print(a.lines, a._exit, f"{here()} {
    here()}", (lambda:
               here())(), max(
    here(), 0,
    key=lambda v:
        here()), here(
    1,
    k=2))
