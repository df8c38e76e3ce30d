"""What mutate.py makes of sources; a Go test runs this in the image's Python."""

from __future__ import annotations

import unittest

from mutate import mutants, spread


def made(source: str, operator: str = "") -> set[str]:
    """The mutated sources of one operator, of all when none is named."""
    data = source.encode()
    _, found = mutants(source, 1000)
    return {(data[:start] + new.encode() + data[end:]).decode() for op, _, _, start, end, new in found if operator in ("", op)}


def lines(body: str, operator: str) -> set[str]:
    """The mutated bodies of a function f(a, b, c)."""
    head = "def f(a, b, c):\n    "
    return {text.removeprefix(head) for text in made(head + body, operator)}


class TestOperators(unittest.TestCase):
    def test_comparison(self) -> None:
        self.assertEqual(lines("return a < b", "comparison"), {f"return a {op} b" for op in ("<=", "!=", ">=")})
        self.assertEqual(lines("return a not  in b", "comparison"), {"return a in b"})
        self.assertEqual(lines("return (a) == (b)", "comparison"), {f"return (a) {op} (b)" for op in ("!=", "<=", ">=")})
        self.assertIn("return a < b >= c", lines("return a < b < c", "comparison"))

    def test_boundary(self) -> None:
        self.assertEqual(lines("return a + 7", "boundary"), {"return a + 8", "return a + 6"})
        self.assertEqual(lines("return a <= b", "boundary"), {"return a <= b + 1"})
        self.assertEqual(lines("return a < (b and c)", "boundary"), {"return a < ((b and c) - 1)"})
        self.assertEqual(lines("return a[b]", "boundary"), {"return a[b + 1]", "return a[b - 1]"})
        moved = ("a + 1, b", "a - 1, b", "a, b + 1", "a, b - 1")
        self.assertEqual(lines("return range(a, b)", "boundary"), {f"return range({args})" for args in moved})

    def test_arithmetic(self) -> None:
        self.assertEqual(lines("return a + b", "arithmetic"), {"return a - b"})
        self.assertEqual(lines("a += b; return a", "arithmetic"), {"a -= b; return a", "a = b; return a"})
        self.assertEqual(lines("return -a", "arithmetic"), {"return a"})
        self.assertEqual(lines('return "%d" % a', "arithmetic"), set())

    def test_boolean(self) -> None:
        self.assertEqual(lines("return a and b", "boolean"), {"return a or b", "return (a)", "return (b)"})

    def test_negated_condition(self) -> None:
        self.assertEqual(lines("return 1 if a else 2", "negated-condition"), {"return 1 if not (a) else 2"})
        self.assertEqual(lines("return not a", "negated-condition"), {"return a"})
        self.assertEqual(lines("return [x for x in a if x.ok]", "negated-condition"), {"return [x for x in a if not (x.ok)]"})

    def test_constant(self) -> None:
        self.assertEqual(lines("return [True, 7, 'x', '', 2.5]", "constant"), {
            "return [False, 7, 'x', '', 2.5]", "return [True, 0, 'x', '', 2.5]", "return [True, 7, \"\", '', 2.5]",
            "return [True, 7, 'x', \"mutant\", 2.5]", "return [True, 7, 'x', '', 0.0]",
        })

    def test_removed_statement(self) -> None:
        self.assertEqual(lines("a.pop()\n    return a", "removed-statement"), {"pass\n    return a"})
        self.assertEqual(lines("b = (1,\n  2)\n    ".rstrip() + "\n    return b", "removed-statement"), {"pass\n    return b"})

    def test_early_exit(self) -> None:
        body = "if a:\n        return b\n    return c"
        self.assertEqual(lines(body, "early-exit"), {"if a:\n        pass\n    return c"})
        body = "if a:\n        b()\n        return b\n    return c"
        self.assertIn("if False:\n        b()\n        return b\n    return c", lines(body, "early-exit"))

    def test_loop_exit(self) -> None:
        body = "for x in a:\n        if x:\n            break\n        b(x)\n    return x"
        self.assertEqual(lines(body, "loop-exit"), {body.replace("break", "continue"), body.replace("break", "pass")})

    def test_return_value(self) -> None:
        self.assertEqual(lines("return a.b", "return-value"), {"return None"})
        self.assertEqual(lines("return a < b", "return-value"), {"return None"})
        self.assertEqual(lines("return any(a)", "return-value"), {"return None", "return not (any(a))"})
        self.assertEqual(lines("yield a", "return-value"), {"yield None"})

    def test_swapped_arguments(self) -> None:
        self.assertEqual(lines("return g(a, b)", "swapped-arguments"), {"return g(b, a)"})
        self.assertEqual(lines("return max(a, b)", "swapped-arguments"), set())
        self.assertEqual(lines("return g(*a, b)", "swapped-arguments"), set())

    def test_slice_bound(self) -> None:
        self.assertEqual(lines("return a[b:]", "slice-bound"), {"return a[:]", "return a[b + 1:]", "return a[b - 1:]"})
        self.assertEqual(lines("return a[:3]", "slice-bound"), {"return a[:]", "return a[:4]", "return a[:2]", "return a[:0]"})

    def test_default_value(self) -> None:
        self.assertEqual(made("def f(a=5): return a", "default-value"), {f"def f(a={new}): return a" for new in ("None", "6", "4", "0")})


class TestWhatIsLeftAlone(unittest.TestCase):
    def test_texts_for_people_and_checkers(self) -> None:
        source = 'from typing import TypeVar\nT = TypeVar("T")\ndef f(a: "int" = 0) -> "list[3]":\n    """Say 5."""\n    return a\n'
        self.assertTrue(all(text.startswith(source[:source.index("a:")]) for text in made(source)))
        self.assertTrue(all('"""Say 5."""' in text for text in made(source)))
        self.assertTrue(all("raise ValueError('k')" in text or "pass" in text for text in made("def f(k):\n    raise ValueError('k')")))
        self.assertEqual(made('if __name__ == "__main__":\n    print(1 + 2)\n'), set())

    def test_rest_of_the_file(self) -> None:
        source = "# ünïcödé 5\ndef f(a):\n\treturn a + 1  # adds\r\n"
        for text in made(source):
            self.assertTrue(text.startswith("# ünïcödé 5\ndef f(a):\n\treturn ") and text.endswith("  # adds\r\n"), text)

    def test_what_does_not_compile_or_changes_nothing(self) -> None:
        for text in made("def f(a):\n    while 1:\n        a[0:] = 2\n        return a"):
            compile(text, "x", "exec")
        self.assertNotIn("while 2", "".join(made("def f(a):\n    while 1:\n        return a")))  # the compiler sees no difference

    def test_columns_count_characters(self) -> None:
        _, found = mutants("def f(a):\n    return 'ü' + a\n", 10)
        self.assertIn((2, 16), {(line, column) for op, line, column, *_ in found if op == "arithmetic"})

    def test_each_text_once(self) -> None:
        _, found = mutants("def f(a, b):\n    return a[1:b] if a[0] < b else a + b\n", 1000)
        edits = [(start, end, new) for _, _, _, start, end, new in found]
        self.assertEqual(len(edits), len(set(edits)))


class TestSpread(unittest.TestCase):
    def test_operators_and_lines_share(self) -> None:
        many = "def f(a):\n" + "".join(f"    a = a + {n}\n" for n in range(2, 100)) + "    return a < 3\n"
        count, found = mutants(many, 40)
        self.assertEqual(len(found), 40)
        self.assertGreater(count, 300)
        self.assertEqual(found, mutants(many, 40)[1])
        self.assertIn("comparison", {mutant[0] for mutant in found})
        self.assertGreater(max(mutant[1] for mutant in found) - min(mutant[1] for mutant in found), 80)

    def test_few_stay_all(self) -> None:
        self.assertEqual(spread([], 5), [])


if __name__ == "__main__":
    unittest.main()
