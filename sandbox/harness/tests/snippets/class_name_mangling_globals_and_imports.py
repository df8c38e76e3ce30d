import math as _C__m

__hidden = "module"
_C__hidden = "mangled module"


class C:
    import string as __string
    from os import path as __path
    value = __hidden

    def f(self):
        global __made
        __made = __m.floor(1.5)
        try:
            raise ValueError("v")
        except ValueError as __error:
            text = str(__error)
        for __i in range(2):
            pass
        with open("/dev/null") as __file:
            pass
        del __file
        return text, sorted(locals()), getattr(self, "__string", "no mangling in strings")

    def g(self, **kw):
        return self.h(__k=1, **kw)

    def h(self, **kw):
        return kw


print(C.value, C().f(), _C__made, C().g(__z=2))
print(sorted(k for k in vars(C) if k.startswith("_C")), __hidden)
