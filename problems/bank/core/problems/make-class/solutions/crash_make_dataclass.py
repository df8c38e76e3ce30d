from dataclasses import make_dataclass


def make_class(name, fields, bases=()):
    return make_dataclass(name, list(fields.items()), bases=bases)
