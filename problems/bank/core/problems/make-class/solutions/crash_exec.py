def make_class(name, fields, bases=()):
    lines = [f"class {name}(*bases):", f"    def __init__({', '.join(['self', *fields])}):", "        pass"]
    lines += [f"        self.{field} = {field}" for field in fields]
    lines += ["    def __setattr__(self, field, value):", "        if not isinstance(value, types[field]):"]
    lines += ["            raise TypeError(field)", "        self.__dict__[field] = value"]
    shown = ", ".join(f"{field}={{self.{field}!r}}" for field in fields)
    lines += ["    def __repr__(self):", f"        return f{name + '(' + shown + ')'!r}"]
    lines += ["    def __eq__(self, other):", "        if type(self) is not type(other):", "            return NotImplemented"]
    lines += ["        return self.__dict__ == other.__dict__"]
    namespace = {"bases": bases, "types": dict(fields)}
    exec("\n".join(lines), namespace)
    return namespace[name]
