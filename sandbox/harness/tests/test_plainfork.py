import os
import pathlib
import re
import sys
import unittest
from unittest import mock

from pyprep_harness import plainfork

from .children import in_a_child


def in_plain_child(work) -> tuple[str, int]:
    with mock.patch.dict(sys.modules):
        for name in plainfork.HEAR_OF_FORKS:
            sys.modules.pop(name, None)
        return in_a_child(work, plainfork.fork)


def threads_and_forks() -> tuple:
    import threading

    done = []
    thread = threading.Thread(target=lambda: done.append(threading.get_native_id() != os.getpid()))
    thread.start()
    thread.join()
    pid = os.fork()
    if pid == 0:
        os._exit(7)
    return done, threading.main_thread().native_id == os.getpid(), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


class Forked(unittest.TestCase):
    def test_the_new_process_is_a_whole_one(self) -> None:
        self.assertEqual(in_plain_child(threads_and_forks), ("([True], True, 7)", 0))
        self.assertEqual(in_plain_child(os.getppid), (str(os.getpid()), 0))

    def test_who_wants_to_hear_of_forks(self) -> None:
        """Each module of the library that registers for it does so in a process that has one of those named."""
        library = pathlib.Path(os.__file__).parent
        registering = []
        for path in library.rglob("*.py"):
            if not {"test", "tests", "idlelib", "site-packages", "dist-packages"} & set(path.parts):
                text = path.read_text(encoding="utf-8", errors="replace")
                if re.search(r"register_at_fork\(", text) and path.name != "os.py":
                    named = path.stem in plainfork.HEAR_OF_FORKS
                    imports = re.search(rf"^(import|from) ({'|'.join(plainfork.HEAR_OF_FORKS)})\b", text, re.MULTILINE)
                    registering.append((path.name, bool(named or imports)))
        self.assertIn(("random.py", True), registering)
        self.assertEqual([name for name, told in registering if not told], [])


if __name__ == "__main__":
    unittest.main()
