def main(argv=()):
    print("main", len(argv), __name__ == "__main__")
    return 0


def helper():
    """Not called at import."""
    return "helper"


if __name__ == "__main__":
    code = main(["a"])
else:
    code = main()
if __name__ == "nothing" and helper():
    never = 1
elif (name := __name__) and not name.startswith("x"):
    value = helper().upper()
print(code, value, "never" in globals(), name == __name__, main.__module__ == __name__)
print(sorted(k for k in globals() if not k.startswith("__")))
STANDARD = {"__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__cached__", "__builtins__", "__annotations__"}
print(sorted(k for k in globals() if k.startswith("_") and k not in STANDARD), __doc__, __name__ in ("__main__", name))
