"""What the peers do, one task for each start: `tasks.py TASK`. Prints JSON: what came out, and the seconds of the
calculation alone, without starting and loading anything."""

import csv
import json
import sys
from time import perf_counter

DRAWS = 1_000_000
CHUNK = 100_000


def ranking_numpy(path):
    """Weighted sums of a table of scores, best first."""
    import numpy as np

    begun = perf_counter()
    cells = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cells.setdefault((row["candidate"], row["criterion"]), []).append(int(row["score"]))
    candidates = sorted({candidate for candidate, _ in cells})
    criteria = sorted({criterion for _, criterion in cells})
    means = np.array([[np.mean(cells[one, other]) for other in criteria] for one in candidates])
    totals = 100 * (means - 1) / 4 @ np.full(len(criteria), 1 / len(criteria))
    order = np.argsort(-totals, kind="stable")
    return [[candidates[at], round(float(totals[at]), 6)] for at in order], perf_counter() - begun


def firsts_numpy(means):
    """The share of first places, by drawing."""
    import numpy as np

    begun = perf_counter()
    values = np.array(means)
    chance = np.random.default_rng(1)
    wins = np.zeros(len(values))
    for _ in range(DRAWS // CHUNK):
        weights = chance.dirichlet(np.ones(values.shape[1]), CHUNK)
        wins += np.bincount(np.argmax(weights @ values.T, axis=1), minlength=len(values))
    return (wins / DRAWS).tolist(), perf_counter() - begun


def ranks_numpy(means):
    """The share of every rank, by drawing."""
    import numpy as np

    begun = perf_counter()
    values = np.array(means)
    chance = np.random.default_rng(1)
    counts = np.zeros((len(values), len(values)))
    for _ in range(DRAWS // CHUNK):
        weights = chance.dirichlet(np.ones(values.shape[1]), CHUNK)
        order = np.argsort(-(weights @ values.T), axis=1)
        for rank in range(len(values)):
            counts[:, rank] += np.bincount(order[:, rank], minlength=len(values))
    return (counts / DRAWS).tolist(), perf_counter() - begun


def firsts_pysensmcda(means):
    """The share of first places, from volumes."""
    import numpy as np
    from pysensmcda.smaa import exact_acceptability

    values = np.array(means)
    begun = perf_counter()
    found = exact_acceptability(values, np.ones(values.shape[1]), scaling="none", weight_bounds=False)
    return np.asarray(found.acceptability).tolist(), perf_counter() - begun


def ranks_pysensmcda(means):
    """The share of every rank, by drawing; a hundredth of the draws, because each is a call of its own."""
    import numpy as np
    from pysensmcda.smaa import simulate

    def weighted_sum(matrix, weights, _types):
        return matrix @ weights

    values = np.array(means)
    begun = perf_counter()
    found = simulate(
        weighted_sum,
        values,
        np.ones(values.shape[1]),
        num_samples=DRAWS // 100,
        reverse_ranking=True,
        store="accumulate",
        seed=1,
    )
    return found.rank_acceptability().tolist(), perf_counter() - begun


def main():
    task, given = sys.argv[1:]
    if task != "ranking_numpy":
        with open(given, encoding="utf-8") as file:
            given = json.load(file)
    result, seconds = globals()[task](given)
    json.dump({"result": result, "seconds": seconds}, sys.stdout)


if __name__ == "__main__":
    main()
