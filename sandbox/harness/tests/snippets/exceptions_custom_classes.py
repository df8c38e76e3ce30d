class AppError(Exception):
    """Base."""

    code = 1

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail

    def __str__(self):
        return f"[{self.code}] {super().__str__()} ({self.detail})"

    def __eq__(self, other):
        return type(self) is type(other) and self.args == other.args

    __hash__ = Exception.__hash__


class Missing(AppError, KeyError):
    code = 2


class Returns(Exception):
    def __new__(cls, *args):
        return super().__new__(cls, *args, "added")


for make in (lambda: AppError("a", detail=[1]), lambda: Missing("m"), lambda: Returns("r"), lambda: Missing):
    try:
        raise make()
    except KeyError as error:
        print("key", str(error), repr(error), error.args)
    except AppError as error:
        print("app", str(error), repr(error), error == AppError("a"))
    except Exception as error:
        print("other", str(error), repr(error), error.args)
    except TypeError as error:
        print(error)
print([k.__name__ for k in Missing.__mro__], issubclass(Missing, LookupError), str(KeyError("q")), str(OSError(2, "msg", "file")))
