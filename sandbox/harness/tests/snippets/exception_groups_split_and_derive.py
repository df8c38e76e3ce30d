class MyGroup(ExceptionGroup):
    def derive(self, exceptions):
        return MyGroup(self.message + "'", exceptions)


g = MyGroup("g", [ValueError(1), MyGroup("h", [TypeError(2), ValueError(3)]), OSError(4)])
match, rest = g.split(ValueError)
print(repr(match), repr(rest))
print(repr(g.subgroup(lambda e: "2" in str(e))), g.subgroup(KeyError), type(g.subgroup(OSError)).__name__)
for bad in (lambda: ExceptionGroup("e", []), lambda: ExceptionGroup("e", [1]), lambda: ExceptionGroup("e", [KeyboardInterrupt()])):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(error)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [SystemExit()])).__name__)


def loop():
    for i in range(3):
        try:
            try:
                raise ExceptionGroup("x", [ValueError(i), KeyError(i)])
            except* ValueError as v:
                inner = v.exceptions[0].args
            except* KeyError:
                pass
        finally:
            print(inner, end=" ")
    return "v" in locals()


print(loop())
