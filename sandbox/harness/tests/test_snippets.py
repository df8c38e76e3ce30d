"""Woven code does what the original does: every snippet is run both ways, and has to print the same."""

import contextlib
import os
import signal
import sys
import types
import unittest

from pyprep_harness.growth import case, passing, weave

_PLACE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "snippets")
_SECONDS = 20

DIFFERENT = {  # what can't be the same, and why; nothing of an interview's code depends on it
    "builtins_patched_in_builtins_module.py": "it replaces len for all modules, the engine's own among them",
    "frames_f_back_and_caller_locals.py": "it looks at the frame that called it, which is a hook's",
    "frames_lineno_and_names.py": "it reads the numbers of its own instructions and constants",
    "hostile_loud_len_builtin_subclasses.py": "it counts how often list asks an iterator how much is left, before items are counted",
    "hostile_settrace_and_setprofile.py": "it traces all calls, the hooks' as well",
    "recursion_basic_and_mutual.py": "it prints the recursion limit, which is higher while counts are taken",
}


def _run(source, file, woven):
    """Everything that a snippet prints, and how it ends, in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            _be_a_program(source, file, woven, writer)
        finally:
            os._exit(0)
    os.close(writer)
    with open(reader, "rb") as told:
        text = told.read()
    os.waitpid(child, 0)
    return text.decode(errors="replace")


def _be_a_program(source, file, woven, writer):
    signal.alarm(_SECONDS)
    os.dup2(writer, 1)
    os.dup2(writer, 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w", closefd=False), open(2, "w", closefd=False)
    try:
        if woven:
            sys.setrecursionlimit(3 * sys.getrecursionlimit())
            code, places = weave.woven(source, file)
            code, ledger = case.woven_module(code, places, file)
            passing.watch(code, ledger)
        else:
            code = compile(source, file, "exec", dont_inherit=True)
        module = types.ModuleType("__main__")
        sys.modules["__main__"] = module
        module.__file__ = file
        exec(code, module.__dict__)
    except SystemExit as error:
        print("exit", error.code)
    except BaseException as error:
        print("uncaught", type(error).__name__, error)
    with contextlib.suppress(Exception):
        sys.stdout.flush()
        sys.stderr.flush()


def _first_difference(plain, woven):
    for at, (one, other) in enumerate(zip([*plain.split("\n"), "<end>"], [*woven.split("\n"), "<end>"]), 1):
        if one != other:
            return f"line {at} of the output: {one[:200]!r} became {other[:200]!r}"
    return "one is longer"


class Snippets(unittest.TestCase):
    def test_the_output_stays_the_same(self):
        found = sorted(os.listdir(_PLACE))
        self.assertGreater(len(found), 250)
        self.assertLessEqual(DIFFERENT.keys(), set(found))
        for file in found:
            if file in DIFFERENT:
                continue
            with self.subTest(file), open(os.path.join(_PLACE, file), "rb") as text:
                source = text.read()
                plain, woven = _run(source, file, False), _run(source, file, True)
                if plain != woven:
                    self.fail(_first_difference(plain, woven))
