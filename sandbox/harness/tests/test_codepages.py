import unittest

from pyprep_harness import codepages, ownmemory

from .children import in_a_child

MAPS = list(ownmemory.mappings("""\
00400000-00420000 r--p 00000000 00:27 7 /usr/bin/python3.13
00420000-00740000 r-xp 00020000 00:27 7 /usr/bin/python3.13
00740000-009f3000 r--p 00340000 00:27 7 /usr/bin/python3.13
009f4000-00a85000 rw-p 005f3000 00:27 7 /usr/bin/python3.13
0a000000-0a800000 rw-p 00000000 00:00 0 [heap]
7f0000001000-7f0000200000 r-xp 00000000 00:27 8 /usr/lib/lib small.so
7f0000200000-7f0000500000 r-xp 00000000 00:27 9 /usr/lib/libpython3.13.so.1.0
7f0000700000-7f0000f00000 r-xp 00000000 00:00 0
""".splitlines()))


class Blocks(unittest.TestCase):
    def test_what_huge_pages_a_file_fills(self) -> None:
        for inside, wanted in (
            (0x400000, (0x400000, 0x800000)),
            (0x421234, (0x400000, 0x800000)),  # all of the file that nobody writes to
            (0x9F2FFF, (0x400000, 0x800000)),
            (0x7F0000300000, (0x7F0000200000, 0x7F0000400000)),
        ):
            self.assertEqual(codepages.blocks(MAPS, inside), wanted, hex(inside))

    def test_nothing_to_put_on_huge_pages(self) -> None:
        for inside in (0x9F3800, 0xA00000, 0xA100000, 0x7F0000002000, 0x7F0000800000, 0x1):
            low, high = codepages.blocks(MAPS, inside)
            self.assertGreaterEqual(low, high, hex(inside))
        self.assertEqual(codepages.blocks([], 5), (0, 0))


class Replaced(unittest.TestCase):
    def test_python_runs_on_from_where_it_was(self) -> None:
        def work() -> tuple:
            first, again = codepages.use_huge_pages(), codepages.use_huge_pages()
            return first, again, sorted({3: 1, 2: 2}), f"{2**200:x}"

        text, status = in_a_child(work)
        self.assertEqual(status, 0)
        first, *rest = eval(text)
        self.assertIn(first, (True, False))  # there may be none on this machine
        self.assertEqual(rest, [False, [2, 3], "1" + "0" * 50])
