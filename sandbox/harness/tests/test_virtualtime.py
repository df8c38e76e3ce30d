"""The virtual clock: exact, instant, and quick to see a deadlock."""

import asyncio
import time
import unittest

from pyprep_harness import virtualtime


class Clock(unittest.TestCase):
    def setUp(self):
        self.clock = virtualtime.Clock()
        self.addCleanup(lambda: self.clock.loop().close())

    def test_an_hour_takes_no_time(self):
        async def sleeper():
            await asyncio.gather(*(asyncio.sleep(delay) for delay in (3600, 10, 0.25)))
            return asyncio.get_running_loop().time()

        started = time.monotonic()
        self.assertEqual(self.clock.finish(sleeper()), 3600)
        self.assertLess(time.monotonic() - started, 1)
        self.assertEqual(self.clock.seconds(), 3600)

    def test_order_of_timers(self):
        order = []

        async def note(name, delay):
            await asyncio.sleep(delay)
            order.append(name)

        async def main():
            await asyncio.gather(note("b", 2), note("a", 1), note("c", 3))

        self.clock.finish(main())
        self.assertEqual(order, ["a", "b", "c"])

    def test_timeout(self):
        async def main():
            async with asyncio.timeout(1):
                await asyncio.sleep(2)

        with self.assertRaises(TimeoutError):
            self.clock.finish(main())

    def test_thread_is_waited_for(self):
        async def main():
            return await asyncio.to_thread(lambda: time.sleep(0.05) or "done")

        self.assertEqual(self.clock.finish(main()), "done")

    def test_deadlock(self):
        async def inner():
            await asyncio.Event().wait()

        async def main():
            await inner()

        with self.assertRaises(virtualtime.DeadlockError):
            self.clock.finish(main())
        self.assertIn("inner", [name for _, name in self.clock.waiting_lines(__file__)])

    def test_plain_value_passes(self):
        self.assertEqual(self.clock.finish([1]), [1])
        self.assertIsNone(self.clock._loop)


if __name__ == "__main__":
    unittest.main()
