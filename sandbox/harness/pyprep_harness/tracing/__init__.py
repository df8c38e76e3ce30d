"""What a submission does, line by line, for one case.

``recorder`` listens to the interpreter (``sys.monitoring``) and writes an event for each line, call, return and exception of
the submission's own functions. ``shown`` writes a value as text without running anything of its class. ``statements`` says
which lines hold one plain statement, so that "how often does it run" has one answer.

The recording shares its process with the code that it follows. Learner code can spoil it, for itself alone: the host takes
what comes for hostile bytes, and no verdict rests on it.
"""
