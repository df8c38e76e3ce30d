import types
from typing import Any


def make_class(name: str, fields: dict[str, type], bases: tuple = ()) -> type:
    """One __setattr__ checks all fields; the values lie in the instance's own dict."""
    types_of = dict(fields)

    def fill(namespace: dict[str, Any]) -> None:
        def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
            names = list(types_of)
            given = list(zip(names, args)) + list(kwargs.items())
            if len(args) > len(names) or len(given) != len(names) or {field for field, _ in given} != set(names):
                raise TypeError(f"{name}({', '.join(names)}) needs each argument once")
            for field, value in given:
                setattr(self, field, value)

        def __setattr__(self: Any, field: str, value: Any) -> None:
            if not isinstance(value, types_of.get(field, object)):
                raise TypeError(f"{field}: {value!r} is of another type")
            object.__setattr__(self, field, value)

        def __repr__(self: Any) -> str:
            return "{}({})".format(name, ", ".join("%s=%r" % (field, vars(self)[field]) for field in types_of))

        def __eq__(self: Any, other: object) -> bool:
            return vars(self) == vars(other) if type(self) is type(other) else NotImplemented

        namespace.update(__init__=__init__, __setattr__=__setattr__, __repr__=__repr__, __eq__=__eq__)

    return types.new_class(name, bases, exec_body=fill)
