"""The counts of one run: how often each place was reached, and what C code did there."""

from __future__ import annotations

import itertools

CHARGES_TO_A_STEP = 16  # what C does sixteen times in about the time of one line


class Places:
    """Where counters and charges are: the plan of a ledger, made once for a source."""

    def __init__(
        self,
        counters: list[tuple[int, ...]] | None = None,
        sites: list[int] | None = None,
        passes: dict[int, int] | None = None,
    ) -> None:
        self.counters = [] if counters is None else counters  # the lines that each counter speaks for
        self.sites = [] if sites is None else sites  # the line of each site
        self.passes = {} if passes is None else passes  # the site of each line that passes items on with yield from

    def new_counter(self, lines: tuple[int, ...]) -> int:
        """The number of a new counter."""
        self.counters.append(lines)
        return len(self.counters) - 1

    def new_site(self, line: int) -> int:
        """The number of a new site, a place that calls C code."""
        self.sites.append(line)
        return len(self.sites) - 1

    def pass_on(self, line: int) -> None:
        """Note a ``yield from``."""
        if line not in self.passes:
            self.passes[line] = self.new_site(line)


class Ledger:
    """Counters by number and charges by site."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.counters = [itertools.count(1) for _ in places.counters]  # from 1, so that what next returns is always true
        self.charges = [0] * len(places.sites)
        self.kinds: dict[int, str] = {}  # of the last charge at a site
        self.unmodelled: dict[str, int] = {}  # what was called that no table knows, and the line where first
        self.notes: dict[str, int] = {}  # what makes counts depend on more than the input, and the line where first

    def counts(self) -> list[int]:
        """How often each counter was passed so far."""
        return [int(repr(counter)[6:-1]) - 1 for counter in self.counters]

    def weight(self) -> int:
        """What the run has cost so far, in steps; the budget of a run is in these."""
        return sum(self.counts()) + sum(self.charges) // CHARGES_TO_A_STEP

    def lines(self, since: list[int]) -> list[tuple[int, int, int, list[tuple[str, int]]]]:
        """For each line that ran: its number, runs, operations, and the kinds of work beyond its runs."""
        runs: dict[int, int] = {}
        for lines, now, before in zip(self.places.counters, self.counts(), since, strict=True):
            for line in lines:
                runs[line] = runs.get(line, 0) + now - before
        work: dict[int, dict[str, int]] = {}
        for site, (line, charge) in enumerate(zip(self.places.sites, self.charges, strict=True)):
            if charge:
                kinds = work.setdefault(line, {})
                kind = self.kinds.get(site, "copy")
                kinds[kind] = kinds.get(kind, 0) + charge
        told = []
        for line in sorted(runs.keys() | work.keys()):
            if runs.get(line) or line in work:
                kinds = work.get(line, {})
                told.append((line, runs.get(line, 0), runs.get(line, 0) + sum(kinds.values()), sorted(kinds.items())))
        return told
