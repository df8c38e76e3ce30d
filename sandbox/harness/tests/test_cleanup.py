"""What a case may leave in the scratch folder, and that nothing of it stays."""

import os
import tempfile
import unittest

from pyprep_harness import cleanup


class Folder(unittest.TestCase):
    def setUp(self):
        self.top = tempfile.mkdtemp()
        self.addCleanup(os.chdir, os.getcwd())

    def test_deeper_than_any_path_or_descriptor(self):
        os.chdir(self.top)
        for _ in range(300):
            os.mkdir("n" * 200)
            os.chdir("n" * 200)
        cleanup._remove_all(self.top)
        self.assertEqual(os.listdir(self.top), [])

    def test_what_nobody_may_enter_and_odd_names(self):
        for name in (b"-rf *", b"new\nline", b"\xff\xfe", b"n" * 255):
            folder = os.path.join(os.fsencode(self.top), b"a", name)
            os.makedirs(folder + b"/inner")
            open(folder + b"/file", "w").close()
            os.symlink("/", folder + b"/root")
            os.mkfifo(folder + b"/fifo")
            for path in (folder + b"/inner", folder + b"/file", folder):
                os.chmod(path, 0)
        os.chmod(self.top + "/a", 0)
        cleanup._remove_all(self.top)
        self.assertEqual(os.listdir(self.top), [])


if __name__ == "__main__":
    unittest.main()
