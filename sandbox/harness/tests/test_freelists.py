import sys
import tracemalloc
import unittest

from pyprep_harness.growth import freelists


class FreeLists(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        if sys.version_info[:2] != (3, 13):
            raise unittest.SkipTest("another layout")
        cls.found = freelists.turn_off()

    def test_both_are_found(self) -> None:
        self.assertEqual(self.found, 2)

    def test_what_is_given_up_is_not_kept(self) -> None:
        for make in (lambda: list("ab"), lambda: dict(a=1), lambda: [1], lambda: {1: 2}):
            make()
            tracemalloc.start()
            before = tracemalloc.get_traced_memory()[0]
            for _ in range(60):
                make()
            left = tracemalloc.get_traced_memory()[0] - before
            tracemalloc.stop()
            self.assertLess(left, 600)

    def test_lists_and_dicts_work_as_ever(self) -> None:
        rows = [[{i: [i]} for i in range(100)] for _ in range(50)]
        self.assertEqual(sum(len(row) for row in rows), 5000)
        rows.clear()
        self.assertEqual([dict(x=list(range(3)))] * 2, [{"x": [0, 1, 2]}, {"x": [0, 1, 2]}])
