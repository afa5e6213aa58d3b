"""The tables that everybody is given: the same numbers as `table` in benches/scoring.rs."""

SCORERS = 10
CRITERIA = ["depth", "hiring", "width", "positioning", "trust"]


def sums(candidates, criteria):
    """How far the ten scores of each cell lie above the lowest, summed: 0 to 40."""
    state = 2027
    rows = []
    for _ in range(candidates):
        row = []
        for _ in range(criteria):
            state = state * 48271 % 2147483647
            row.append(state % 41)
        rows.append(row)
    return rows


def means(candidates, criteria):
    """The mean of each cell as a part of the scale: 0 to 1."""
    return [[cell / (4 * SCORERS) for cell in row] for row in sums(candidates, criteria)]


def write_csv(path, candidates, criteria):
    """Ten scorers' whole scores from 1 to 5 that have these sums."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("scorer,candidate,criterion,score,state\n")
        for number, row in enumerate(sums(candidates, criteria)):
            for criterion, cell in zip(CRITERIA, row):
                for scorer in range(SCORERS):
                    score = 1 + cell // SCORERS + (scorer < cell % SCORERS)
                    file.write(f"scorer-{scorer},candidate-{number:02},{criterion},{score},scored\n")
