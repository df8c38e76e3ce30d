import datetime as dt
import random
import statistics

random.seed(42)
data = [random.randint(1, 100) for _ in range(8)]
random.shuffle(data)
print(data, random.choice("abc"), random.sample(range(50), 3), round(random.random(), 6), random.choices("xy", weights=[1, 9], k=5))
rng = random.Random(7)
walk = [0]
while abs(walk[-1]) < 4:
    walk.append(walk[-1] + rng.choice([-1, 1]))
print(walk, rng.getrandbits(16), rng.randrange(0, 100, 7))
print(statistics.mean(data), statistics.median(data), round(statistics.stdev(data), 4), statistics.mode("aab"))
d = dt.date(2024, 2, 28)
e = d
d += dt.timedelta(days=2)
print(d, e, d - e, (d - e).days, d > e, d.isoformat(), d.strftime("%a %d"), max(d, e), dt.date(2024, 12, 25).weekday(),
      d.replace(year=2023), sorted([d, e]), dt.timedelta(hours=25) * 2, sum([dt.timedelta(1)] * 3, dt.timedelta()))
t = dt.datetime(2024, 1, 31, 23, 59) + dt.timedelta(minutes=2)
print(t, t.date() == dt.date(2024, 2, 1), t - dt.datetime(2024, 1, 1), f"{t:%H:%M}",
      dt.datetime.fromisoformat("2024-05-06T07:08:09").timetuple()[:3], -dt.timedelta(1), abs(-dt.timedelta(1)) // dt.timedelta(hours=5))
try:
    d - 5
except TypeError as error:
    print(error)
try:
    dt.date(2024, 2, 30)
except ValueError as error:
    print(error)
shuffled = sorted(range(10), key=lambda _: rng.random())
pi = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(400)) / 100
print(shuffled, pi)
