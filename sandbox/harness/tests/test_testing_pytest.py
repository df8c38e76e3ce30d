"""The stand-in for pytest, and plain asserts that tell what they compared."""

import math
import unittest
import warnings
from decimal import Decimal

from pyprep_harness.testing import asserts, pytest_names as pytest

from .test_testing_cases import ran


class Functions(unittest.TestCase):
    def check(self, test, what, message=None, **options):
        kind, got, told, facts = ran(f"import pytest\nfrom sums import add\n{test}", **options)
        self.assertEqual((kind, got), ("tested", what), told)
        if message is not None:
            self.assertIn(message, told["message"])
        return facts

    def test_functions(self):
        self.check("def test(): assert add(1) == 2", "passed")
        self.check("def test(): assert add(1) == 3", "failed", "assert add(1) == 3, where add(1) is 2")
        self.check("def test(): add(None)", "raised")
        self.check("async def test():\n    assert add(1) == 3", "failed", "is 2")

    def test_classes(self):
        test = (
            "class TestIt:\n    n = 1\n    def setup_method(self, method):\n        self.n += 1\n"
            "    def test(self):\n        assert self.n == {}"
        )
        self.check(test.format(2), "passed")
        self.check(test.format(1), "failed", "self.n is 2")

    def test_what_stands_around_a_test(self):
        names = ("setup_module", "setup_function", "test", "teardown_function", "teardown_module")
        test = "log = []\n" + "".join(f"def {name}(): log.append({name!r})\n" for name in names)
        self.check(test + "def teardown_module():\n    assert log == list({!r})\n".format(names[:-1]), "passed", name="test")
        test = "log = []\nclass TestIt:\n" + "".join(
            f"    {'@classmethod' if name.endswith('class') else ''}\n    def {name}(self): log.append({name!r})\n"
            for name in ("setup_class", "setup_method", "teardown_class", "teardown_method", "test")
        )
        end = "def teardown_module():\n    assert ' '.join(log) == 'setup_class setup_method test teardown_method teardown_class'\n"
        self.check(test + end, "passed", name="TestIt.test")
        self.check(test + end.replace("test", "tset"), "failed", name="TestIt.test")

    def test_parametrize(self):
        test = (
            "@pytest.mark.parametrize('a,b,c', [(1, 2, 3), (2, 2, 4), pytest.param(3, 3, 7)])\n"
            "def test(a, b, c):\n    assert add(a, b) == c"
        )
        self.assertEqual(self.check(test, "failed", "add(a, b) is 6"), {"with": "a=3, b=3, c=7"})
        self.check(test.replace("7", "6"), "passed")
        self.check(test.replace("param(3, 3, 7)", "param(3, 3, 7, marks=pytest.mark.xfail)"), "passed")
        self.check(test.replace("(2, 2, 4)", "(2, 2)"), "broken", "3 names")

    def test_parametrize_in_two_ways(self):
        test = (
            "seen = []\n@pytest.mark.parametrize('a', [0, 1])\n@pytest.mark.parametrize(['b'], [(2,), (3,)])\ndef test(a, b):\n"
            "    seen.append((a, b))\n    if len(seen) == 4:\n        assert seen == [(0, 2), (1, 2), (0, 3), (1, 3)]\n"
            "def teardown_module():\n    assert len(seen) in {}"
        )
        self.check(test.format("(1, 2, 3, 4)"), "passed", name="test")
        self.check(test.format("()"), "failed", name="test")
        marked = "@pytest.mark.parametrize('a', [1, 2])\nclass TestIt:\n    def test(self, a):\n        assert add(a, 1) == 2"
        self.assertEqual(self.check(marked, "failed"), {"with": "a=2"})

    def test_marks(self):
        self.check("@pytest.mark.slow\n@pytest.mark.task(taskno=1)\ndef test(): assert add(1) == 2", "passed")
        self.assertEqual(self.check("@pytest.mark.skip(reason='no')\ndef test(): assert 0", "passed"), {"skipped": "no"})
        self.assertEqual(self.check("@pytest.mark.skipif('1 > 0', reason='no')\ndef test(): assert 0", "passed"), {"skipped": "no"})
        self.check("@pytest.mark.skipif(False, reason='no')\ndef test(): assert 0", "failed")
        self.check("pytestmark = [pytest.mark.xfail]\ndef test(): assert 0", "passed")
        self.check("@pytest.mark.xfail(strict=True)\ndef test(): ...", "failed", "it passed")
        self.check("@pytest.mark.xfail(raises=KeyError)\ndef test(): assert 0", "failed")
        self.check("import unittest\nclass T(unittest.TestCase):\n    @pytest.mark.xfail\n    def test(self): assert 0", "passed")

    def test_words(self):
        self.check("def test(): pytest.fail('so it is')", "failed", "so it is")
        self.check("def test():\n    try:\n        pytest.fail('so it is')\n    except Exception: ...", "failed")
        self.assertEqual(self.check("def test(): pytest.skip('no')", "passed"), {"skipped": "no"})
        self.check("def test():\n    pytest.xfail('known')", "passed")
        self.check("def test(): pytest.importorskip('numpie')", "passed")
        self.check("def test(): assert pytest.importorskip('math').pi > 3", "passed")

    def test_fixtures(self):
        test = (
            "log = []\n@pytest.fixture\ndef one(): return 1\n"
            "@pytest.fixture(scope='module', name='two')\ndef made(one):\n    yield add(one)\n"
            "    log.append('closed')\n@pytest.fixture(autouse=True)\ndef always(): log.append('always')\n"
            "def test(two, one, extra=5):\n    assert (one, two, extra, log) == (1, {}, 5, ['always'])\n"
            "def teardown_module():\n    assert log == ['always', 'closed']\n"
        )
        self.check(test.format(2), "passed", name="test")
        self.check(test.format(3), "failed", name="test")
        owned = (
            "class TestIt:\n    n = 4\n    @pytest.fixture\n    def four(self): return self.n\n"
            "    def test(self, four): assert four == 4"
        )
        self.check(owned, "passed")

    def test_what_is_not_there(self):
        self.check("def test(capsys): ...", "broken", "no fixture 'capsys'")
        self.check("@pytest.fixture(params=[1])\ndef one(): ...\ndef test(one): ...", "broken", "params")
        self.check("from pytest import main\ndef test(): ...", "broken", "pytest.main is not supported")
        self.check("@pytest.fixture\ndef a(b): ...\n@pytest.fixture\ndef b(a): ...\ndef test(a): ...", "broken", "needs itself")
        case = (
            "import unittest\n@pytest.fixture(autouse=True)\ndef one(): ...\n"
            "class T(unittest.TestCase):\n    def test(self): ..."
        )
        self.check(case, "broken", "use setUp")

    def test_mocks_come_first(self):
        test = (
            "from unittest import mock\n@pytest.fixture\ndef one(): return 1\n"
            "@mock.patch('sums.add')\ndef test(added, one):\n    assert one == 1 and added"
        )
        self.check(test, "passed")


class Raising(unittest.TestCase):
    def test_raises(self):
        with pytest.raises(LookupError, match="k.y") as info:
            {}["key"]
        self.assertEqual((info.type, info.typename, info.value.args, info.match("key")), (KeyError, "KeyError", ("key",), True))
        self.assertEqual(pytest.raises((KeyError, ValueError), int, "x").type, ValueError)
        with self.assertRaises(ZeroDivisionError), pytest.raises(KeyError):
            1 / 0

    def test_nothing_raised(self):
        with self.assertRaisesRegex(pytest.Failed, "KeyError or ValueError was to be raised"), pytest.raises((KeyError, ValueError)):
            pass
        with self.assertRaisesRegex(AssertionError, "does not match 'x'"), pytest.raises(KeyError, match="x"):
            {}["y"]
        with self.assertRaises(TypeError):
            pytest.raises("KeyError")

    def test_warns(self):
        with pytest.warns(UserWarning, match="old") as caught:
            warnings.warn("too old")
        self.assertEqual(len(caught), 1)
        with self.assertRaises(pytest.Failed), pytest.warns(DeprecationWarning):
            warnings.warn("too old")
        with pytest.deprecated_call():
            warnings.warn("too old", DeprecationWarning)


class Approximately(unittest.TestCase):
    def test_numbers(self):
        self.assertEqual(0.1 + 0.2, pytest.approx(0.3))
        self.assertNotEqual(0.3001, pytest.approx(0.3))
        self.assertEqual(0.31, pytest.approx(0.3, abs=0.02))
        self.assertEqual(103, pytest.approx(100, rel=0.05))
        self.assertNotEqual(103, pytest.approx(100, abs=1))
        self.assertEqual(1e-13, pytest.approx(0))
        self.assertEqual(1 + 1e-9j, pytest.approx(1))
        self.assertEqual(Decimal("1.0000001"), pytest.approx(Decimal(1)))
        self.assertEqual((math.inf, None, "a"), pytest.approx((math.inf, None, "a")))
        self.assertNotEqual(math.inf, pytest.approx(1e308))
        self.assertNotEqual("a", pytest.approx(1))

    def test_not_a_number(self):
        self.assertNotEqual(math.nan, pytest.approx(math.nan))
        self.assertEqual(math.nan, pytest.approx(math.nan, nan_ok=True))

    def test_collections(self):
        self.assertEqual([0.1 + 0.2, 1], pytest.approx([0.3, 1]))
        self.assertNotEqual([0.3], pytest.approx([0.3, 1]))
        self.assertEqual({"a": 0.1 + 0.2}, pytest.approx({"a": 0.3}))
        self.assertNotEqual({"b": 0.3}, pytest.approx({"a": 0.3}))
        self.assertNotEqual(None, pytest.approx([1]))
        with self.assertRaises(TypeError):
            pytest.approx([[1]])
        with self.assertRaises(TypeError):
            pytest.approx({1})

    def test_misuse(self):
        with self.assertRaises(AssertionError):
            bool(pytest.approx(1))
        with self.assertRaises(ValueError):
            pytest.approx(1, rel=-1) == 2


class Asserts(unittest.TestCase):
    def said(self, source, **names):
        asserts.prepare(names)
        try:
            exec(asserts.compiled(source, "test.py"), names)
        except AssertionError as error:
            return str(error)
        return None

    def test_what_is_said(self):
        for source, want in (
            ("assert f(2) == 5", "assert f(2) == 5, where f(2) is 4"),
            ("assert [f(1),\n  x] != [2, 'ü']", "assert [f(1), x] != [2, 'ü'], where [f(1), x] is [2, 'ü']"),
            ("assert 3 in x", "assert 3 in x, where x is 'ü'"),
            ("assert 'ü' is not x", "assert 'ü' is not x, where x is 'ü'"),
            ("assert f(0)", "assert f(0), where f(0) is 0"),
            ("assert not x", "assert not x, where x is 'ü'"),
            ("assert 1 < f(2) < 3", "assert 1 < f(2) < 3"),
            ("assert f(1) == 2 and f(1) == 3, 'both'", "both\nassert f(1) == 2 and f(1) == 3"),
            ("assert f(1) == 3, ''", "assert f(1) == 3, where f(1) is 2"),
            ("assert f(1) == 2, f(1 / 0)", None),
            ("assert (y := f(1)) == 2\nassert y == 2", None),
            ("class A:\n    assert f(1) == 2\nassert vars(A).get('_@left') is None", None),
        ):
            with self.subTest(source=source):
                if source.startswith("assert 3 in"):
                    self.assertRaises(TypeError, self.said, source, f=lambda n: 2 * n, x="ü")
                    continue
                self.assertEqual(self.said(source, f=lambda n: 2 * n, x="ü"), want)

    def test_everything_is_computed_once_and_in_order(self):
        log = []
        self.said("assert f(1) == f(2)\nassert f(3)", f=lambda n: log.append(n) or 1)
        self.assertEqual(log, [1, 2, 3])

    def test_values_that_can_not_be_shown(self):
        class Bad:
            def __repr__(self):
                raise KeyError

        class Worse(type):
            @property
            def __name__(cls):
                raise KeyError

        self.assertIn("<Bad instance at", asserts.shown_value(Bad()))
        self.assertIn("its repr raised KeyError", asserts.shown_value(Worse("Worst", (), {})()))
        self.assertLess(len(asserts.shown_value([["x" * 1000] * 1000] * 1000)), 20000)

    def test_lines_stay(self):
        source = (
            "def f():\n    assert (1 ==\n      2)\n\n"
            "try:\n    f()\nexcept AssertionError as e:\n    line = e.__traceback__.tb_next.tb_lineno\n"
        )
        names = {}
        asserts.prepare(names)
        exec(asserts.compiled(source, "test.py"), names)
        self.assertEqual(names["line"], 2)

    def test_too_deep(self):
        self.assertRaises((SyntaxError, MemoryError, RecursionError), asserts.compiled, "assert " + "(" * 3000, "test.py")
        asserts.compiled("assert " + "not " * 1500 + "1", "test.py")
