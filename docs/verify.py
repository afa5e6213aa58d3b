#!/usr/bin/env python3
"""Checks a history that `baton export PLAN --format events` wrote, without baton.

    python3 docs/verify.py FILE [NOTED-HEAD]

Says in one sentence whether anything was altered. Exits with 0 when nothing was, 3 when something was, and 2 when the
file cannot be read. What is checked is told in docs/file-format.md.
"""

import hashlib
import json
import sys

FIELDS = ("plan", "seq", "at", "actor", "kind", "v", "origin", "body", "salt", "body_hash", "prev", "hash")


def counted(data):
    """The length of some bytes as 8 bytes, most significant first, and the bytes."""
    return len(data).to_bytes(8, "big") + data


def event_hash(event):
    fields = (
        bytes.fromhex(event["prev"]),
        event["plan"].encode(),
        str(event["seq"]).encode(),
        event["at"].encode(),
        event["actor"].encode(),
        event["kind"].encode(),
        str(event["v"]).encode(),
        (event["origin"] or "").encode(),
        bytes.fromhex(event["body_hash"]),
    )
    return hashlib.sha256(b"".join(counted(field) for field in fields)).hexdigest()


def body_hash(event):
    return hashlib.sha256(bytes.fromhex(event["salt"]) + event["body"].encode()).hexdigest()


def flaw(event, number, plan, before):
    """What is wrong with an event that should be the one after `before`, or None."""
    if any(field not in event for field in FIELDS):
        return "a field is missing"
    if event["seq"] != number:
        return "the event found in its place is numbered %s" % event["seq"]
    if event["plan"] != plan:
        return "it is of another plan"
    if event["prev"] != before:
        return "it does not follow from the event before it"
    if type(event["v"]) is not int or event["v"] < 1:
        return "its version is not a number from 1"
    if event["origin"] == "":
        return "its origin is empty text instead of absent"
    if (event["body"] is None) != (event["salt"] is None):
        return "only one of body and salt is there"
    # With a salt of another length, bytes could be moved between salt and body unseen.
    if event["salt"] is not None and len(event["salt"]) != 32:
        return "its salt is not 16 bytes"
    if event["body"] is not None and body_hash(event) != event["body_hash"]:
        return "its body is not the one that was written"
    if event_hash(event) != event["hash"]:
        return "its fields are not the ones that were written"
    return None


def verify(lines, noted):
    """A sentence, and whether the history is intact."""
    before, count, plan, redacted = "0" * 64, 0, None, 0
    seen = {before}
    for line in lines:
        try:
            event = json.loads(line)
            plan = plan or event["plan"]
            wrong = flaw(event, count + 1, plan, before)
        except (ValueError, KeyError, TypeError, AttributeError):
            wrong = "the line is not an event"
        if wrong:
            return "Event %d does not hold: %s." % (count + 1, wrong), False
        before, count = event["hash"], count + 1
        redacted += event["body"] is None
        seen.add(before)
    if noted and noted not in seen:
        return "The noted head is not in this history: events were removed or written anew since.", False
    gone = ", %d of them redacted" % redacted if redacted else ""
    return "Nothing was altered: %d events%s, head %s." % (count, gone, before), True


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8", newline="\n") as file:
            lines = [line for line in file if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        print("The file cannot be read: %s" % error, file=sys.stderr)
        return 2
    sentence, intact = verify(lines, arguments[1] if len(arguments) == 2 else None)
    print(sentence)
    return 0 if intact else 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
