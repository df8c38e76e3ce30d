from typing import Any


class Field:
    """An attribute of one type."""

    def __init__(self, kind: type) -> None:
        self.kind = kind

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        return self if instance is None else vars(instance)[self.name]

    def __set__(self, instance: Any, value: Any) -> None:
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} has to be of type {self.kind.__name__}")
        vars(instance)[self.name] = value


def make_class(name: str, fields: dict[str, type], bases: tuple = ()) -> type:
    names = tuple(fields)

    class Body:
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            left = dict(kwargs)
            if len(args) > len(names):
                raise TypeError("too many values")
            for place, field in enumerate(names):
                if place < len(args):
                    value = args[place]
                elif field in left:
                    value = left.pop(field)
                else:
                    raise TypeError(f"{field} is missing")
                setattr(self, field, value)
            if left:
                raise TypeError(f"what is {next(iter(left))}, or why twice?")

        def __repr__(self) -> str:
            shown = [f"{field}={getattr(self, field)!r}" for field in names]
            return name + "(" + ", ".join(shown) + ")"

        def __eq__(self, other: object) -> bool:
            if self.__class__ is not other.__class__:
                return NotImplemented
            return [getattr(self, field) for field in names] == [getattr(other, field) for field in names]

    methods = {key: Body.__dict__[key] for key in ("__init__", "__repr__", "__eq__")}
    return type(name, bases, methods | {field: Field(kind) for field, kind in fields.items()})
