"""Sends the sheets of a round, fills them in and times how they are collected. Started by `run`."""

import argparse
import os
import pathlib
import resource
import shutil
import subprocess
from statistics import median
from time import perf_counter

import openpyxl

CANDIDATES = ["banyan", "neem", "peepal", "sal", "teak"]
CRITERIA = 4
# Where the first answer stands, and how many cells each candidate has beside one another.
FIRST_ROW, FIRST_COLUMN, CELLS = 6, 3, 3


def run(baton, store, command):
    """Runs one command on a store; it must succeed."""
    home = {**os.environ, "BATON_STORE": str(store)}
    subprocess.run([baton, *command], env=home, check=True, capture_output=True)


def send(baton, folder, scorers):
    """Opens a round with so many scorers and writes a sheet for each; the store and the folder of sheets."""
    store, sheets = folder / "before.db", folder / "sheets"
    sheets.mkdir()
    run(baton, store, ["new", "nadi", "--name", "Nadi Collective"])
    run(baton, store, ["round", "new", "nadi", "lead", "--name", "Next lead"])
    for name in CANDIDATES:
        run(baton, store, ["candidate", "add", "nadi", "lead", name, "--name", f"Candidate {name}"])
    for number in range(scorers):
        name = f"scorer-{number}"
        run(baton, store, ["person", "add", "nadi", name, "--name", f"Sample scorer {number}"])
        run(baton, store, ["scorer", "add", "nadi", "lead", name])
    run(baton, store, ["round", "open", "nadi", "lead"])
    run(baton, store, ["score", "send", "nadi", "lead", "--out", str(sheets)])
    return store, sheets


def fill(path, scorer):
    """Fills in every answer of a sheet."""
    workbook = openpyxl.load_workbook(path)
    page = workbook["Scores"]
    for candidate in range(len(CANDIDATES)):
        for criterion in range(CRITERIA):
            row, column = FIRST_ROW + criterion, FIRST_COLUMN + CELLS * candidate
            page.cell(row, column).value = 1 + (scorer * 7 + candidate * 3 + criterion) % 5
            page.cell(row, column + 1).value = f"seen by sample scorer {scorer} in March"
            page.cell(row, column + 2).value = "interview"
    workbook.save(path)


def copied(store, folder, number):
    """A copy of everything that lies beside a store, so that each round collects anew."""
    copy = folder / f"round-{number}"
    copy.mkdir()
    for found in folder.glob(f"{store.stem}*"):
        target = copy / found.name
        shutil.copytree(found, target) if found.is_dir() else shutil.copy2(found, target)
    return copy / store.name


def processor():
    """The seconds of processor time that all finished commands took together."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--baton", required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--scorers", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    store, sheets = send(given.baton, given.folder, given.scorers)
    for scorer, path in enumerate(sorted(sheets.glob("*.xlsx"))):
        fill(path, scorer)
    took, worked = [], []
    for number in range(given.rounds):
        copy = copied(store, given.folder, number)
        begun, before = perf_counter(), processor()
        run(given.baton, copy, ["score", "collect", str(sheets)])
        took.append(perf_counter() - begun)
        worked.append(processor() - before)
    print(
        f"{given.scorers} sheets of {len(CANDIDATES)} candidates and {CRITERIA} criteria collected in"
        f" {median(took):.2f} s by the clock ({min(took):.2f} to {max(took):.2f} s),"
        f" {median(worked):.2f} s of processor time (medians of {given.rounds})"
    )


main()
