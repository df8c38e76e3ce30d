"""The supervisor as the host meets it: a process that speaks frames. Runs unprivileged, so limits only, no isolation."""

import json
import marshal
import pathlib
import struct
import subprocess
import sys
import unittest

_START = pathlib.Path(__file__).parent.parent / "pid1.py"


class Host:
    """A small host for one job."""

    def __init__(self, source, limits=None, **entry):
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-s", "-S", "-B", str(_START)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        kind, hello = self.receive()
        assert kind == b"H", hello
        header = {"v": 1, "nonce": "ab" * 16, "entry": {"kind": "function", "name": "f", **entry}, "limits": limits or {}}
        self.send(b"J", marshal.dumps(header, 2))
        self.send(b"S", source.encode())
        self.source = self.result()

    def send(self, kind, payload):
        self.process.stdin.write(struct.pack(">I", len(payload) + 1) + kind + payload)
        self.process.stdin.flush()

    def receive(self):
        size = struct.unpack(">I", self.process.stdout.read(4))[0]
        frame = self.process.stdout.read(size)
        return frame[:1], frame[1:]

    def result(self):
        kind, frame = self.receive()
        assert kind == b"R" and frame[:16] == b"\xab" * 16, frame
        parts, at = [], 20
        while at < len(frame):
            size = struct.unpack_from(">I", frame, at)[0]
            parts.append(frame[at + 4 : at + 4 + size])
            at += 4 + size
        meta, stdout, stderr, stack, report = parts
        return {**json.loads(meta), "stdout": stdout, "stderr": stderr, "stack": stack, "report": report}

    def case(self, *args):
        self.send(b"C", struct.pack(">IB", 0, 0) + marshal.dumps((list(args), []), 2))
        return self.result()

    def program(self, stdin):
        self.send(b"C", struct.pack(">IB", 0, 0) + stdin)
        return self.result()

    def close(self):
        self.send(b"Q", b"")
        self.process.communicate(timeout=10)


class Cases(unittest.TestCase):
    def host(self, source, limits=None, **entry):
        host = Host(source, limits, **entry)
        self.addCleanup(host.close)
        return host

    def test_fresh_process_for_each_case(self):
        host = self.host("seen = []\ndef f(x):\n    seen.append(x)\n    print('got', x)\n    return seen")
        self.assertIn(b"s2:ok", host.source["report"])
        for number in (1, 2):
            seen = host.case(number)
            self.assertEqual((seen["status"], seen["stdout"]), ("reported", b"got %d\n" % number))
            self.assertIn(b"l1:i%d;" % number, seen["report"])

    def test_endings(self):
        for body, status, extra in [
            ("import os; os._exit(0)", "exited", {"exit": 0, "signal": 0}),
            ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "exited", {"signal": 9}),
            ("while True: print('x' * 1000)", "output-limit", {}),
            ("return 'x' * 200_000", "value-limit", {}),
            ("while True: pass", "cpu-limit", {}),
            ("import time; print('here'); time.sleep(60)", "wall-limit", {"stdout": b"here\n"}),
            ("import os; os.write(3, b'\\xff' * 10)", "value-limit", {}),
            ("import os; os.write(3, b'{' * 10)", "reported", {"report": b""}),
            ("import os; os.write(3, b'{' * 10); print('x' * 20_000)", "output-limit", {}),
            ("import builtins; builtins.__dict__.clear(); return 1", "reported", {}),
            ("import os; os.fork(); return 1", "reported", {}),
        ]:
            with self.subTest(body=body):
                limits = {"case_cpu_us": 300_000, "case_wall_us": 900_000, "output_bytes": 10_000, "value_bytes": 100_000}
                seen = self.host(f"def f(x):\n    {body}", limits).case(1)
                self.assertEqual((seen["status"], {key: seen[key] for key in extra}), (status, extra))

    def test_no_case_changes_the_streams_of_the_next(self):
        host = self.host(
            """
import fcntl, os
def f(what):
    if what == "big":
        print("x" * 100_000)
        return [1] * 100_000
    for fd in range(1, 5):
        fcntl.fcntl(fd, fcntl.F_SETPIPE_SZ, 4096)
        fcntl.fcntl(fd, fcntl.F_SETFL, os.O_NONBLOCK)
    if what == "garbage":
        os.write(3, b"\\0" * 4000)
        os._exit(0)
"""
        )
        for what in ("big", "change", "big", "garbage", "big"):
            seen = host.case(what)
            self.assertEqual(seen["status"], "reported", what)
            if what == "big":
                self.assertEqual(len(seen["stdout"]), 100_001)
                self.assertGreater(len(seen["report"]), 300_000)

    def test_input_larger_than_a_pipe(self):
        host = self.host("def f(text):\n    return len(text)")
        for size in (1 << 16, 3 << 20, 7):
            self.assertIn(b"i%x;" % size, host.case("x" * size)["report"])
        host = self.host("import sys\nprint(len(sys.stdin.read()))", kind="program", name="")
        self.assertEqual(host.program(b"x" * (3 << 20))["stdout"], b"3145728\n")

    def test_many_cases_in_one_go(self):
        host = self.host("def f(x):\n    return x")
        for number in range(200):
            host.send(b"C", struct.pack(">IB", number, 0) + marshal.dumps(([number], []), 2))
        for number in range(200):
            self.assertIn(b"i%x;" % number, host.result()["report"])

    def test_time_limit_says_where(self):
        seen = self.host("def f(x):\n    while True:\n        x = 1", {"case_cpu_us": 200_000}).case(1)
        self.assertIn(b'File "solution.py", line', seen["stack"])

    def test_program(self):
        host = self.host("import sys\nprint(int(input()) * 2)\nexit(3)", kind="program", name="")
        seen = host.program(b"21\n")
        self.assertEqual((seen["stdout"], seen["report"]), (b"42\n", b"t2:s4:exiti3;"))

    def test_source_that_does_not_compile(self):
        self.assertIn(b"s6:syntax", self.host("def f(:\n").source["report"])

    def test_entry_missing_or_not_callable(self):
        self.assertIn(b"s7:missing", self.host("def g(): pass").case(1)["report"])
        self.assertIn(b"s10:uncallable", self.host("f = 3").case(1)["report"])
        self.assertIn(b"s3:vias8:Solution", self.host("class Solution:\n    def f(self, x): return x").case(1)["report"])

    def test_generator_contract(self):
        source = "def generate(n, rng, kind='worst'):\n    return [n, kind, rng.random()]"
        host = self.host(source, kind="generator", name="generate")
        reports = [host.case(*given)["report"] for given in (((5,), 1, "worst"), ((5,), 1, "worst"), ((5,), 2, "worst"))]
        self.assertEqual(reports[0], reports[1])
        self.assertNotEqual(reports[0], reports[2])


if __name__ == "__main__":
    unittest.main()
