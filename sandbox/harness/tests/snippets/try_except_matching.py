class A(Exception): pass
class B(A): pass
class Meta(type(Exception)):
    def __subclasscheck__(cls, sub): return True
class Odd(Exception, metaclass=Meta): pass


def caught(raised, *handlers):
    try:
        raise raised
    except handlers:
        return "handlers"
    except (KeyError, IndexError) as error:
        return f"lookup {error}"
    except A as error:
        return f"A via {type(error).__name__}"
    except:
        return "bare"


def dynamic():
    print("handler evaluated", end="; ")
    return ValueError


print(caught(B(), B), caught(B()), caught(KeyError("k")), caught(IndexError), caught(KeyboardInterrupt), caught(ValueError(), Odd))
try:
    pass
except dynamic():
    print("never evaluated")
try:
    raise ValueError(1)
except dynamic() as e:
    print(e)
try:
    try:
        raise ValueError("first")
    except "not a class":
        pass
except TypeError as error:
    print(error, repr(error.__context__))
try:
    try:
        1 / 0
    except undefined_handler:
        pass
except NameError as error:
    print(error, repr(error.__context__))
