import dataclasses as dc
import functools


@functools.total_ordering
@dc.dataclass(eq=False, repr=False)
class Money:
    amount: int = 0
    currency: str = dc.field(default="EUR", metadata={"iso": True})
    history: list = dc.field(default_factory=lambda: [0], compare=False)

    def __iadd__(self, other):
        self.history.append(self.amount)
        self.amount += other.amount if isinstance(other, Money) else other
        return self

    def __add__(self, other): return dc.replace(self, amount=self.amount + other)
    __radd__ = __add__
    def __eq__(self, other): return self.amount == other.amount
    def __lt__(self, other): return self.amount < other.amount
    def __repr__(self): return f"{self.amount} {self.currency}"
    def __hash__(self): return hash((self.amount, self.currency))


m = n = Money(5)
m += 10
m += Money(1)
print(m, m is n, m.history, m + 1, 1 + m, sum([1, 2], m), m > Money(3), sorted([Money(3), Money(1)]), max(Money(2), m),
      Money() == Money(0, "USD"), len({Money(1), Money(1)}), dc.asdict(Money(2))["history"])
print([f.metadata.get("iso") for f in dc.fields(Money)], dc.is_dataclass(m), Money.__dataclass_params__.eq, (m + 4).history is m.history)
P = dc.make_dataclass("P", ["x", ("y", int, 5)], namespace={"total": lambda self: self.x + self.y})
print(P(1).total(), P(1), P(1) == P(1, 5), P(2) != P(1))
match Money(7):
    case Money(amount, currency=c, history=[first, *_]):
        print(amount, c, first)
