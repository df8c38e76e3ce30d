import time
import unittest
from unittest import mock

from pyprep_harness import watch


class Starved(unittest.TestCase):
    def test_waiting_before_the_case_began_is_not_the_cases(self) -> None:
        """A case on a busy machine once took less than no time, and the host took that for forgery."""
        seen = watch.Watch.__new__(watch.Watch)
        seen.pid, seen.started = 1, time.monotonic() - 1.0
        with mock.patch.object(watch, "_contents", return_value=b"5 9000000000 1"):
            starved = seen._starved_s()
        self.assertGreater(starved, 0.9)
        self.assertLessEqual(seen.started + starved, time.monotonic())
