def register(kind, **options):
    def wrap(cls):
        registry.append((kind, cls.__name__, options))
        cls.kind = kind
        return cls

    return wrap


def replace(cls):
    class Replacement(cls):
        """Replaced."""

        extra = "e"

    return Replacement


def to_string(cls):
    return cls.__name__.upper()


registry = []


@register("a", x=1)
@register("b")
class C:
    """Original."""

    def me(self):
        return __class__.__name__


@replace
class D:
    def me(self):
        return __class__.__name__, type(self).__name__, super().__repr__()[:1]


@to_string
class Text: ...


@lambda cls: cls()
class Singleton:
    value = 5


print(registry, C.kind, C().me(), C.__doc__)
print(D.__name__, D.__qualname__, D().me(), D.__doc__, D.extra, Text, Singleton.value, type(Singleton).__name__)
