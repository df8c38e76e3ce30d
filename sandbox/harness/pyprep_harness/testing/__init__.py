"""Tests of a problem set as cases: unittest and pytest style files, run beside the solution that they test.

``case`` is one run: the solution is loaded as the module that tests import, then the file with the test, then the test
runs. ``modules`` makes the set's files importable from memory. ``unittests`` and ``functions`` run a test in the way of its
kind, and ``outcome`` says what came of it. ``pytest_names`` stands in for pytest, which is not installed; ``marks``,
``raising`` and ``approximate`` are its parts. ``asserts`` makes plain asserts tell the values that they compared.

Here learner code shares a process with what judges it, so a verdict can be forged by code that sets out to. ``seal``
notices the plain ways: whoever changes unittest, the stand-in for pytest, or this package, has not passed.
"""
