"""Runs baton and its peers on the same tables, by turns, and prints medians and ratios. Started by `run`."""

import argparse
import json
import pathlib
import subprocess
import sys
from statistics import median
from time import perf_counter

import tables

HERE = pathlib.Path(__file__).parent
WHOLE, INSIDE = "whole process", "calculation alone"


def timed(command):
    """The seconds that a whole process takes, and what it prints; `None` when it fails."""
    begun = perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = perf_counter() - begun
    if done.returncode != 0:
        print(f"failed: {' '.join(map(str, command))}\n{done.stderr}", file=sys.stderr)
        return seconds, None
    return seconds, done.stdout


def estimate(folder, name):
    """The median seconds that the benchmark of this name took."""
    for found in pathlib.Path(folder).glob("*/new/benchmark.json"):
        if json.loads(found.read_text())["full_id"] == name:
            spread = json.loads((found.parent / "estimates.json").read_text())
            return spread["median"]["point_estimate"] / 1e9
    return None


def in_words(seconds):
    if seconds is None:
        return "-"
    for unit, size in [("s", 1), ("ms", 1e-3)]:
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e6:.3g} us"


def row(what, how, ours, theirs, name):
    ratio = f"{theirs / ours:.3g}" if ours and theirs else "-"
    print(f"| {what} | {how} | {in_words(ours)} | {name} | {in_words(theirs)} | {ratio} |")


def peers(folder, rounds, python, baton):
    """The medians of everything that is a process, measured by turns; and the last result of each task."""
    paths = {}
    for candidates in (10, 20):
        paths[candidates] = folder / f"{candidates}.json"
        paths[candidates].write_text(json.dumps(tables.means(candidates, 4)))
    table = folder / "50.csv"
    tables.write_csv(table, 50, 4)
    small = folder / "20.csv"
    tables.write_csv(small, 20, 4)
    task = lambda name, given: [python, HERE / "tasks.py", name, given]
    commands = {
        "baton --version": [baton, "--version"],
        "baton tally": [baton, "tally", "--scores", table],
        "baton tally --json": [baton, "tally", "--scores", table, "--json"],
        "baton tally --json, 20": [baton, "tally", "--scores", small, "--json"],
        "nothing": [python, "-c", ""],
        "ranking_numpy": task("ranking_numpy", table),
    }
    for candidates, path in paths.items():
        for name in ("firsts_numpy", "ranks_numpy", "firsts_pysensmcda", "ranks_pysensmcda"):
            commands[f"{name} {candidates}"] = task(name, path)
    whole = {name: [] for name in commands}
    inside = {name: [] for name in commands}
    results = {}
    for _ in range(rounds):
        for name, command in commands.items():
            seconds, printed = timed(command)
            if printed is None:
                continue
            whole[name].append(seconds)
            if "_" in name:
                told = json.loads(printed)
                inside[name].append(told["seconds"])
                results[name] = told["result"]
            elif "--json" in name:
                results[name] = json.loads(printed)
    medians = lambda found: {name: median(many) if many else None for name, many in found.items()}
    return medians(whole), medians(inside), results


def farthest(ours, theirs):
    """The largest difference between two lists of shares."""
    return max(abs(one - other) for one, other in zip(ours, theirs))


def check(results):
    """Says how far the answers lie apart; nothing is worth comparing otherwise."""
    exact = results.get("firsts_pysensmcda 20")
    drawn = results.get("firsts_numpy 20")
    ours = results.get("baton tally --json, 20", {}).get("robustness", {}).get("first_share")
    if exact and drawn:
        print(f"\nFirst shares of 20 candidates: pysensmcda and numpy differ by at most {farthest(exact, drawn):.1g}")
    if ours and exact:
        ours = [ours[name] for name in sorted(ours)]
        print(f"First shares of 20 candidates: baton and pysensmcda differ by at most {farthest(ours, exact):.1g}")


def main():
    given = argparse.ArgumentParser()
    for name in ("baton", "estimates", "rounds", "folder"):
        given.add_argument(f"--{name}", required=True)
    given = given.parse_args()
    folder = pathlib.Path(given.folder)
    whole, inside, results = peers(folder, int(given.rounds), sys.executable, given.baton)

    print("| what | measured | baton | peer | peer took | peer / baton |\n|---|---|---|---|---|---|")
    start = whole["baton --version"]
    row("say the version", WHOLE, start, whole["nothing"], "an empty Python")
    row("judge 50 x 4 x 10 from CSV", WHOLE, whole["baton tally"], start, "baton --version")
    row("judge 50 x 4 x 10 from CSV", WHOLE, whole["baton tally"], whole["ranking_numpy"], "numpy, order only")
    row("the same with --json", WHOLE, whole["baton tally --json"], whole["ranking_numpy"], "numpy, order only")
    shares = [("first shares", "firsts"), ("all ranks", "ranks")]
    by_peer = {
        "firsts_numpy": "numpy, a million draws",
        "ranks_numpy": "numpy, a million draws",
        "firsts_pysensmcda": "pysensmcda, exact",
        "ranks_pysensmcda": "pysensmcda, ten thousand draws",
    }
    for candidates in (10, 20):
        for what, short in shares:
            ours = estimate(given.estimates, f"scoring: {what}, {candidates} x 4")
            for peer in (f"{short}_numpy", f"{short}_pysensmcda"):
                theirs = inside[f"{peer} {candidates}"]
                row(f"{what}, {candidates} x 4", INSIDE, ours, theirs, by_peer[peer])
    whole_json = whole["baton tally --json, 20"]
    for peer in ("firsts_numpy", "firsts_pysensmcda"):
        row("every number of 20 x 4 x 10", WHOLE, whole_json, whole[f"{peer} 20"], f"{by_peer[peer]}, first shares only")
    check(results)


if __name__ == "__main__":
    main()
