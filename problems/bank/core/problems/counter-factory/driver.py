"""Runs the lines of a case on the two functions of a solution and reports what they gave.

A line is "name = call", which is remembered, or a call, whose value is reported.
"""

import solution


def run(entry, args: list) -> list:
    """Return the values of the lines that give no name."""
    (lines,) = args
    owner = getattr(entry, "__self__", solution)  # both functions may be methods of a class Solution
    names = {"make_counter": entry}
    if hasattr(owner, "multipliers"):
        names["multipliers"] = owner.multipliers
    values = []
    for line in lines:
        name, _, call = line.rpartition(" = ")
        value = eval(call, names)
        if name:
            names[name] = value
        else:
            values.append(value)
    return values
