"""Tests of a set as cases: what comes of them, and whose fault it is."""

import marshal
import sys
import types
import unittest
import unittest.mock  # before the tests, which put back what modules there were

from pyprep_harness import calling, nodes
from pyprep_harness.protocol import Job
from pyprep_harness.testing import case, modules

from .children import in_a_child

SOLUTION = "def add(a, b=1):\n    if a is None:\n        raise KeyError(b)\n    assert a != 13\n    return a + b\n"


def ran(test, solution=SOLUTION, name="", **files):
    """The report of the last test of a file, or of one that is named; nothing of it is left in this process."""
    job = Job(marshal.dumps({"nonce": "", "file": "solution.py", "entry": {"kind": "tests", "name": "sums"}}))
    call = calling.Call(job.entry, job.file, 1 << 20, nodes.CLASSES)
    before, path = dict(sys.modules), list(sys.meta_path)
    module = sys.modules["sums"] = types.ModuleType("sums")
    sources = {"test_it": test, **files}

    def load():
        try:
            exec(compile(solution, "solution.py", "exec"), module.__dict__)
        except Exception as error:
            return call.raised(error, "load")
        return None

    owner, _, method = name.rpartition(".")
    if not name:
        owner, method = _last(test)
    try:
        return case.Run(job, call, sources).report(load, modules.compiled_all(sources), "test_it.py", owner, method)
    finally:
        sys.modules.clear()
        sys.modules.update(before)
        sys.meta_path[:] = path


def _last(test):
    owner = method = ""
    for line in test.splitlines():
        words = line.replace("(", " ").replace(":", " ").split()
        if words[:1] == ["class"]:
            owner = words[1]
        if "def" in words and words[words.index("def") + 1].startswith("test"):
            method = words[words.index("def") + 1]
            owner = owner if line.startswith(" ") else ""
    return owner, method


class Unittest(unittest.TestCase):
    def check(self, body, what, message=None, before="", solution=SOLUTION):
        test = f"import unittest\nimport sums\nfrom sums import add\n{before}\nclass T(unittest.TestCase):\n{body}"
        kind, got, told, facts = ran(test, solution)
        self.assertEqual((kind, got), ("tested", what), told)
        if message is not None:
            self.assertIn(message, told["message"])
        return told, facts

    def test_passes(self):
        self.assertEqual(self.check("    def test(self):\n        self.assertEqual(add(1), 2)", "passed")[1], {})

    def test_fails(self):
        told, _ = self.check("    def test(self):\n        self.assertEqual(\n            add(1),\n            3)", "failed", "2 != 3")
        self.assertEqual((told["tests"], told["frames"]), ([("test_it.py", 7, 9, "test")], []))

    def test_raises_in_the_solution(self):
        told, _ = self.check("    def test(self):\n        add(None)", "raised", "1")
        self.assertEqual((told["type"], told["frames"]), ("KeyError", [(3, "add")]))

    def test_asserts_of_the_solution_are_its_errors(self):
        self.assertEqual(self.check("    def test(self):\n        add(13)", "raised")[0]["type"], "AssertionError")

    def test_asserts_of_a_callback_are_the_tests(self):
        body = "    def test(self):\n        def f():\n            assert False\n        add.f(f)"
        self.check(body, "failed", solution=SOLUTION + "add.f = lambda g: g()\n")

    def test_fixtures(self):
        before = "log = []\ndef setUpModule():\n    log.append(1)\n"
        body = (
            "    @classmethod\n    def setUpClass(cls):\n        log.append(2)\n"
            "    def setUp(self):\n        log.append(3)\n        self.addCleanup(log.append, 4)\n"
            "    def tearDown(self):\n        self.assertEqual(log, [1, 2, 3, 5])\n"
            "    def test(self):\n        log.append(5)"
        )
        self.check(body, "passed", before=before)
        self.check(body.replace("5])", "6])"), "failed", "Lists differ", before=before)
        self.check(body.replace("append(2)", "attend(2)"), "raised", "attend", before=before)
        self.check(body, "raised", "append", before=before.replace("(1)", "()"))

    def test_subtests(self):
        body = (
            "    def test(self):\n        for i in range(5):\n            with self.subTest(i=i):\n"
            "                self.assertLess(add(i), 4)"
        )
        _, facts = self.check(body, "failed", "4 not less than 4")
        self.assertEqual(facts["with"], "(i=3)")
        self.check(body.replace("4)", "9)"), "passed")

    def test_skips(self):
        self.assertEqual(self.check("    @unittest.skip('later')\n    def test(self): ...", "passed")[1], {"skipped": "later"})
        self.assertEqual(self.check("    def test(self):\n        self.skipTest('now')", "passed")[1], {"skipped": "now"})
        self.check("    def test(self): ...", "passed", before="raise unittest.SkipTest('all')")

    def test_a_solution_can_not_skip(self):
        quitting = "import unittest\ndef add(*_):\n    raise unittest.SkipTest('me')\n"
        self.check("    def test(self):\n        add()", "raised", "me", solution=quitting)
        self.check("    def test(self): ...", "raised", "me", before="add()", solution=quitting)

    def test_expected_failures(self):
        mark = "    @unittest.expectedFailure\n    def test(self):\n        self.assertEqual(add(1), {})"
        self.check(mark.format(3), "passed")
        self.check(mark.format(2), "failed", "it passed")

    def test_coroutines(self):
        body = "    async def test(self):\n        import asyncio\n        await asyncio.sleep(0)\n        self.assertEqual(add(1), {})"
        for value, what in ((2, "passed"), (3, "failed")):
            test = f"import unittest\nfrom sums import add\nclass T(unittest.IsolatedAsyncioTestCase):\n{body.format(value)}"
            self.assertEqual(ran(test)[1], what)

    def test_exits(self):
        exiting = "import sys\ndef add(*_):\n    sys.exit(0)\n"
        self.assertEqual(self.check("    def test(self):\n        add()", "raised", solution=exiting)[0]["type"], "SystemExit")
        self.check("    def test(self):\n        with self.assertRaises(SystemExit):\n            add()", "passed", solution=exiting)
        interrupting = "def add(*_):\n    raise KeyboardInterrupt\n"
        self.check("    def test(self):\n        add()", "raised", solution=interrupting)

    def test_mocks(self):
        before = "from unittest import mock\n"
        body = "    @mock.patch('sums.add', return_value=7)\n    @mock.patch('builtins.print')\n    def test(self, printed, added):\n"
        self.check(body + "        self.assertEqual(sums.add(), 7)", "passed", before=before)


class Loading(unittest.TestCase):
    def test_a_solution_that_does_not_load(self):
        kind, told, at, _ = ran("def test(): ...", "1 / 0\n")
        self.assertEqual((kind, told["type"], at), ("raised", "ZeroDivisionError", "load"))

    def test_files_that_do_not_load(self):
        for line, error in (("import numpie", "ModuleNotFoundError"), ("x = = 1", "SyntaxError"), ("{}['k']", "KeyError")):
            _, what, told, facts = ran(f"{line}\ndef test(): ...")
            self.assertEqual((what, told["type"], facts), ("broken", error, {}))
        _, what, told, _ = ran("def test(): ...", name="T.test")
        self.assertEqual((what, told["type"]), ("broken", "AttributeError"))

    @unittest.skipIf(sys.version_info < (3, 12), "ImportError does not say which name is missing")
    def test_names_that_the_solution_lacks(self):
        again = "try:\n    from sums import sub\nexcept ImportError:\n    raise ImportError('define sub') from None\n"
        for line in ("from sums import sub", "import sums\nX = sums.sub", again):
            _, what, told, facts = ran(f"{line}\ndef test(): ...")
            self.assertEqual((what, facts), ("broken", {"missing": "sub"}), told)

    def test_modules_beside_the_test(self):
        test = "from data import WANT\nimport data, sums\ndef test():\n    assert sums.add(1) == WANT == data.WANT\n"
        self.assertEqual(ran(test, data="WANT = 2\n")[1], "passed")
        shared = "import data, sums\ndef test():\n    try:\n        sums.fail()\n    except data.Error: ...\n"
        solution = "from data import Error\ndef fail():\n    raise Error\n"
        self.assertEqual(ran(shared, solution, data="class Error(Exception): ...\n")[1], "passed")
        _, what, told, _ = ran("import data\ndef test():\n    data.fail()\n", data="def fail():\n    assert 0\n")
        self.assertEqual((what, told["tests"]), ("failed", [("test_it.py", 3, 3, "test"), ("data.py", 2, 2, "fail")]))


class Tampering(unittest.TestCase):
    TEST = (
        "import unittest\nimport pytest\nfrom sums import add\nclass T(unittest.TestCase):\n    def test(self):\n        add(1)\n"
        "        self.assertEqual(add(1), 3)\n"
    )
    CHANGES = (
        "unittest.TestCase.assertEqual = lambda *_: None",
        "unittest.TestCase.run = lambda self, result: result",
        "unittest.TestCase.__unittest_skip__ = True",
        "unittest.TestCase.assertEqual.__code__ = (lambda *_: None).__code__",
        "unittest.TestCase.assertEqual.__defaults__ = (1,)",
        "unittest.case._Outcome.testPartExecutor = None",
        "import pytest; pytest.approx = lambda *_: 3",
        "import pyprep_harness.testing.outcome as o; o.Outcome.add = lambda *_: None",
        "sys.modules['unittest'] = types.SimpleNamespace(TestCase=object)",
        "import builtins; builtins.isinstance = lambda *_: True",
    )

    def test_changes_do_not_pass(self):
        for change in self.CHANGES:
            for solution in (f"{change}\ndef add(*_): ...\n", f"def add(*_):\n    {change}\n    return 2\n"):
                with self.subTest(solution=solution):
                    what = tampered(self.TEST, f"import sys, types, unittest, unittest.case\n{solution}")
                    self.assertIn(what, ("tampered", "failed", "raised"))

    def test_what_tests_may_change(self):
        test = self.TEST.replace("class", "unittest.TestCase.maxDiff = None\nclass").replace("3)", "2)")
        self.assertEqual(tampered(test, SOLUTION), "passed")

    def test_other_modules_of_the_name(self):
        fake = "import sys, types\nfake = sys.modules['test_it'] = types.ModuleType('test_it')\nfake.test = lambda: None\nadd = 1\n"
        self.assertEqual(ran("def test():\n    assert 0\n", fake)[1], "failed")


def tampered(test, solution):
    """What comes of it in a process of its own, which may be spoiled."""
    return in_a_child(lambda: ran(test, solution)[1])[0] or "nothing"
