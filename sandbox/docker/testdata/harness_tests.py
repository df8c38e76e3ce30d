"""Runs the harness's own tests as a submission. Standard input: the test files by name, as JSON."""

import json
import os
import sys
import unittest

HARNESS, PLACE = "/opt/pyprep", "/tmp/harness"


def main() -> int:
    os.makedirs(f"{PLACE}/tests/snippets")
    for name in os.listdir(HARNESS):
        os.symlink(f"{HARNESS}/{name}", f"{PLACE}/{name}")
    for name, text in json.load(sys.stdin).items():
        with open(f"{PLACE}/tests/{name}", "w", encoding="utf-8") as file:
            file.write(text)
    for name in [name for name in sys.modules if name.partition(".")[0] == "pyprep_harness"]:
        del sys.modules[name]  # the harness that runs this file is not the one under test
    sys.path.insert(0, PLACE)
    suite = unittest.defaultTestLoader.discover(f"{PLACE}/tests", top_level_dir=PLACE)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
    print("tests:", result.testsRun)
    return 0 if result.wasSuccessful() else 1


sys.exit(main())
