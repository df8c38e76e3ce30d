"""The Python side of pyprep's sandbox.

One container grades one submission. Its first process (``supervisor``) waits for a job on standard input, has a
fresh process made for every test case (``forkserver``; ``forkcost`` and ``codepages`` keep that cheap), in which the
case runs (``learner``), watches it from outside (``watch``), and sends back what it saw. It never compiles, runs or
unmarshals anything that came from a submission; a report of a learner's process passes through it as bytes.

Three rules keep that honest:

* the supervisor is root without the power of root (``confine``); a case runs as nobody, without capabilities;
* what a learner's process says is a *claim about a value*; limits, exits and kills are observed from outside;
* nothing expected ever comes into the container, so the best that any trick can do is to return a value. Tests as cases are
  the exception (``testing``): they run beside the submission, and whoever shows their verdicts says so.

The host side of the protocol is in ``sandbox/docker`` (frames) and ``problems/pytype`` (values).
"""

VERSION = 1
