import ctypes
import errno
import os
import threading
import unittest

from pyprep_harness import systemcalls

from .children import in_a_child


class SystemCalls(unittest.TestCase):
    def setUp(self) -> None:
        if os.uname().machine != "x86_64":
            self.skipTest("numbers of x86_64")

    def install(self) -> ctypes.CDLL:
        libc = ctypes.CDLL(None, use_errno=True)
        program = systemcalls._program("x86_64")
        code = ctypes.create_string_buffer(program, len(program))
        header = systemcalls.struct.pack("@HP", len(program) // 8, ctypes.addressof(code))
        if libc.prctl(22, 2, header, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "seccomp")
        return libc

    def refusal(self, number: int, *args: int) -> int:
        def check() -> int:
            libc = self.install()
            return 0 if libc.syscall(number, *args) >= 0 else ctypes.get_errno()

        return int(in_a_child(check)[0])

    def test_refused(self) -> None:
        for number in (165, 272, 250, 321, 425, 0x40000000 | 39):
            with self.subTest(number):
                self.assertEqual(self.refusal(number, 0, 0, 0, 0), errno.EPERM)

    def test_clone(self) -> None:
        self.assertEqual(self.refusal(56, 0x10000000 | 17, 0, 0, 0, 0), errno.EPERM)
        self.assertEqual(self.refusal(435, 0, 0), errno.ENOSYS)

    def test_the_rest_works(self) -> None:
        def check() -> int:
            self.install()
            seen = []
            thread = threading.Thread(target=seen.append, args=(1,))
            thread.start()
            thread.join()
            pid = os.fork()
            if pid == 0:
                os._exit(7)
            return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) + len(seen)

        self.assertEqual(in_a_child(check), ("8", 0))
