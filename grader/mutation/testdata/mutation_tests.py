"""Runs the tests of mutate.py and inputs.py as a submission. Standard input: the files by name, as JSON."""

import json
import os
import sys
import unittest

PLACE = "/tmp/mutation"


def main() -> int:
    os.makedirs(PLACE)
    for name, text in json.load(sys.stdin).items():
        with open(f"{PLACE}/{name}", "w", encoding="utf-8") as file:
            file.write(text)
    sys.path.insert(0, PLACE)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(unittest.defaultTestLoader.discover(PLACE))
    print("tests:", result.testsRun)
    return 0 if result.wasSuccessful() else 1


sys.exit(main())
