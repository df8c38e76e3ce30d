"""How a function grows: its source with counters and charges woven in, and the runs that read them.

``names`` finds out what can be known without running, ``weave`` and ``expressions`` rewrite the source so that it does
exactly what it did, and counts. ``live`` puts the counters themselves into the compiled code, as constants: no name is
added that the code could see. ``ledger`` keeps the counts. ``operators`` and ``calls`` are what the rewritten code calls;
what C code costs stands in ``sizes`` and the ``costs_…`` tables. ``space`` measures memory, without what
``freelists`` turns off, and ``case`` is one run.

A charge is a number of elementary steps inside C: elements moved, compared, hashed or made, characters, limbs of
integers. Constant factors mean nothing in it; that it grows as CPython's work grows is what its tests hold it to.
"""
