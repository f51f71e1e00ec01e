"""Draws weights, scores and ranks vendors with numpy, as vectorised as numpy lets it be, in float64.

Arguments: vendors, criteria, draws, and near, ordered or any. For each line on standard input it makes all draws once in each
way of working, and prints for each its name and the seconds, and at the end the largest share of first ranks. The draws are
made in batches; which size is the fastest here is found out before. Without numpy it says so and ends with status 3.
"""

import sys
import time

try:
    import numpy
except ImportError:
    print("numpy is not installed", flush=True)
    sys.exit(3)

vendors, criteria, draws = (int(argument) for argument in sys.argv[1:4])
family = sys.argv[4]


def made_up(count):
    """The same shares as the other side has."""
    state = 1
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 11) * 2.0**-53


shares = numpy.array(list(made_up(vendors * criteria))).reshape(vendors, criteria)
weights = numpy.arange(criteria, 0, -1) + 3.0
shapes = 130 * weights / weights.sum()


def drawn(random, count):
    if family == "near":
        values = random.standard_gamma(shapes, (count, criteria))
    else:
        values = random.standard_exponential((count, criteria))
    values /= values.sum(axis=1, keepdims=True)
    if family == "ordered":
        values = -numpy.sort(-values, axis=1)
    return values


def add_first(first, leaders, values):
    """Adds the weights with which somebody is first."""
    if vendors <= 64:
        for vendor in numpy.unique(leaders):
            first[vendor] += values[leaders == vendor].sum(axis=0)
    else:
        numpy.add.at(first, leaders, values)


def ranked(batch, pairs):
    """Counts of all ranks, weights of those who are first and, if wanted, wins of one over another."""
    random = numpy.random.default_rng(1)
    ranks = numpy.zeros(vendors * vendors, dtype=numpy.int64)
    wins = numpy.zeros((vendors, vendors), dtype=numpy.int64)
    first = numpy.zeros((vendors, criteria))
    for start in range(0, draws, batch):
        values = drawn(random, min(batch, draws - start))
        scores = values @ shares.T
        order = numpy.argsort(-scores, axis=1)
        cells = (order * vendors + numpy.arange(vendors)).ravel()
        ranks += numpy.bincount(cells, minlength=vendors * vendors)
        add_first(first, order[:, 0], values)
        if pairs:
            columns = numpy.ascontiguousarray(scores.T)
            for one in range(vendors - 1):
                wins[one, one + 1:] += numpy.count_nonzero(columns[one] > columns[one + 1:], axis=1)
    return ranks.reshape(vendors, vendors)


def first_ranks(batch, wanted=10):
    """Counts of the first ranks, by partial sorting, and weights of those who are first."""
    random = numpy.random.default_rng(1)
    ranks = numpy.zeros(vendors * wanted, dtype=numpy.int64)
    first = numpy.zeros((vendors, criteria))
    for start in range(0, draws, batch):
        values = drawn(random, min(batch, draws - start))
        scores = -(values @ shares.T)
        best = numpy.argpartition(scores, wanted, axis=1)[:, :wanted]
        inner = numpy.argsort(numpy.take_along_axis(scores, best, axis=1), axis=1)
        order = numpy.take_along_axis(best, inner, axis=1)
        ranks += numpy.bincount((order * wanted + numpy.arange(wanted)).ravel(), minlength=vendors * wanted)
        add_first(first, order[:, 0], values)
    return ranks.reshape(vendors, wanted)


def seconds(work, batch):
    start = time.perf_counter()
    ranks = work(batch)
    return time.perf_counter() - start, ranks[:, 0].max() / draws


ways = {"ranks": lambda batch: ranked(batch, False)}
if vendors <= 256:
    ways["pairs"] = lambda batch: ranked(batch, True)
else:
    ways["first"] = first_ranks
sizes = [size for size in (65536, 16384, 4096, 1024) if size <= draws and size * vendors <= 20_000_000]
best = {name: min(sizes, key=lambda size: min(seconds(work, size)[0] for _ in range(2)))
        for name, work in ways.items()}
print("ready", flush=True)
for _ in sys.stdin:
    results = [(name, *seconds(work, best[name])) for name, work in ways.items()]
    print(*(f"{name} {took}" for name, took, _ in results), "share", results[0][2], flush=True)
