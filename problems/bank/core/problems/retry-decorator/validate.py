"""Checks that an input keeps the promises of the statement."""

ERRORS = ("Exception", "OSError", "ConnectionError", "TimeoutError", "ValueError", "KeyError", "KeyboardInterrupt", "SystemExit")


def validate(options: dict, calls: list, asked: list = []) -> None:
    assert options.keys() <= {"times", "exceptions", "base", "real_sleep"}, "options as the driver reads them"
    assert type(options["times"]) is int and 1 <= options["times"] <= 100, "times within the limits"
    assert set(options.get("exceptions", ())) <= set(ERRORS), "exceptions that the driver knows"
    base = options.get("base", 0.1)
    assert type(base) is float and 0 <= base <= 60, "base within the limits"
    assert not options.get("real_sleep") or base * 2 ** options["times"] < 0.1, "a real wait is short"
    for call in calls:
        assert call.keys() <= {"tries", "args", "named"}, "a call as the driver reads it"
        assert call["tries"], "a call has an outcome"
        assert type(call.get("args", [])) is list, "args is a list"
        assert type(call.get("named", {})) is dict, "named is a dict"
    assert set(asked) <= {"__name__", "__doc__"}, "only the name and the docstring are asked for"
