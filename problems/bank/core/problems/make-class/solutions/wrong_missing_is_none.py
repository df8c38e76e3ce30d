def make_class(name, fields, bases=()):
    fields = dict(fields)

    def init(self, *args, **kwargs):
        if len(args) > len(fields):
            raise TypeError("too many")
        values = dict(zip(fields, args))
        if values.keys() & kwargs.keys():
            raise TypeError("twice")
        values.update(kwargs)
        if values.keys() - fields.keys():
            raise TypeError("unknown")
        self.__dict__.update(dict.fromkeys(fields))
        for field, value in values.items():
            setattr(self, field, value)

    def show(self):
        return f"{name}({', '.join(f'{field}={getattr(self, field)!r}' for field in fields)})"

    def equal(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, field) == getattr(other, field) for field in fields)

    def checked(field, kind):
        def put(self, value):
            if not isinstance(value, kind):
                raise TypeError(field)
            self.__dict__[field] = value

        return property(lambda self: self.__dict__[field], put)

    namespace = {"__init__": init, "__repr__": show, "__eq__": equal}
    for field, kind in fields.items():
        namespace[field] = checked(field, kind)
    return type(name, bases, namespace)
