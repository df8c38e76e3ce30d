def t(value):
    print(value, end=" ")
    return value


assert t(True), t("not evaluated")
print()
try:
    assert t(0), t("message")
except AssertionError as error:
    print(error.args)
try:
    assert t([])
except AssertionError as error:
    print(error.args, str(error) == "")
try:
    assert (t(0) or t(None)), (t("a"), 2)
except AssertionError as error:
    print(error.args)
try:
    raise t(ValueError)(t("x")) from t(KeyError("cause"))
except ValueError as error:
    print(repr(error), repr(error.__cause__))
try:
    raise t(ValueError) from t(5)
except TypeError as error:
    print(error)
try:
    raise t("string")
except TypeError as error:
    print(error)
AssertionError = ZeroDivisionError
try:
    assert False, "the real class"
except Exception as error:
    print(type(error).__name__, error)
