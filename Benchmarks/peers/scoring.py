"""Scores assessments that are judged already with numpy: points, totals, not-applicable share, gates and verdict.

Prints the sum of the scores, then the seconds that each round took. Reading the arrays is not counted.
"""

import sys
import time

import numpy as np

path, rounds = sys.argv[1], int(sys.argv[2])


def load(name):
    return np.fromfile(f"{path}.{name}")


weights, importance, effects, threshold = map(load, ("weights", "importance", "effects", "threshold"))
items, vendors = len(importance), len(threshold)
belongs = np.zeros((items, len(weights)))
belongs[np.arange(items), load("criterion").astype(int)] = 1
standing, value, proof = (load(name).reshape(vendors, items) for name in ("standing", "value", "proof"))
gates = load("gates").reshape(vendors, len(effects))
rejects = effects == 1


def points(counts):
    own = counts * importance
    sums = own @ belongs
    total = (sums > 0) @ weights
    share = np.divide(weights, sums, out=np.zeros_like(sums), where=sums > 0)
    return 100 * own * (share @ belongs.T) / total[:, None]


def score():
    answered, is_open = standing == 0, standing == 1
    p = points(answered | is_open)
    claims = p * value * answered
    earned = (claims * proof).sum(axis=1)
    open_points = (p * is_open).sum(axis=1)
    claimed = claims.sum(axis=1)
    complete = (p * answered).sum(axis=1) / 100
    counts = p * (answered & (value > 0))
    with np.errstate(invalid="ignore"):
        proven = (counts * proof).sum(axis=1) / counts.sum(axis=1)
    high = earned + open_points
    not_applicable = (points(standing != 3) * (standing == 2)).sum(axis=1)
    tripped, waiting = gates == 2, gates == 1
    near = earned >= threshold - 20 - 1e-9
    limited = (tripped | waiting)[:, ~rejects].any(axis=1)
    verdict = np.select(
        [
            tripped[:, rejects].any(axis=1),
            waiting[:, rejects].any(axis=1) | (complete < 0.9 - 1e-9),
            limited & near,
            limited,
            (earned >= threshold - 1e-9) & (proven >= 0.75 - 1e-9),
            near,
        ],
        [0, 1, 3, 2, 4, 3],
        2,
    )
    return earned, high, claimed, complete, proven, not_applicable, verdict


print(score()[0].sum())
for _ in range(rounds):
    start = time.perf_counter()
    score()
    print(time.perf_counter() - start)
