from typing import Any


def make_class(name: str, fields: dict[str, type], bases: tuple = ()) -> type:
    """Fill a namespace with closures; type() makes the class of it."""
    fields = dict(fields)

    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        for field, value in bound(name, fields, args, kwargs).items():
            setattr(self, field, value)

    def show(self: Any) -> str:
        return f"{name}({', '.join(f'{field}={getattr(self, field)!r}' for field in fields)})"

    def equal(self: Any, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, field) == getattr(other, field) for field in fields)

    namespace: dict[str, Any] = {"__init__": init, "__repr__": show, "__eq__": equal}
    for field, kind in fields.items():
        namespace[field] = checked(field, kind)
    return type(name, bases, namespace)


def bound(name: str, fields: dict[str, type], args: tuple, kwargs: dict[str, Any]) -> dict[str, Any]:
    """One value for each field."""
    if len(args) > len(fields):
        raise TypeError(f"{name} takes {len(fields)} values, {len(args)} were given")
    values = dict(zip(fields, args))
    if twice := values.keys() & kwargs.keys():
        raise TypeError(f"{name} got two values for {min(twice)}")
    values |= kwargs
    if values.keys() != fields.keys():
        raise TypeError(f"{name} needs the fields {', '.join(fields)}")
    return values


def checked(field: str, kind: type) -> property:
    """A property that lets only instances of kind in."""

    def get(self: Any) -> Any:
        return self.__dict__[field]

    def put(self: Any, value: Any) -> None:
        if not isinstance(value, kind):
            raise TypeError(f"{field} is a {kind.__name__}, not {value!r}")
        self.__dict__[field] = value

    return property(get, put)
