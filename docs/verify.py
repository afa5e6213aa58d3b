#!/usr/bin/env python3
"""Checks a history that `baton export PLAN --format events` wrote, or a pack for a reviewer, without baton.

    python3 docs/verify.py FILE [NOTED-HEAD]

Says in one sentence whether anything was altered. The noted head is one that was written down from the plan earlier;
for a pack, the head of the pack of the review before: then it also says whether this one continues it. Exits with 0 when nothing was, 3 when something was, and 2 when the
file cannot be read. What is checked is told in docs/file-format.md.
"""

import hashlib
import io
import json
import sys
import zipfile
import zlib

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
    if not lines:
        raise ValueError("there is no event in it")
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


SEAL = b"baton-pack/1 sha256 "
LIMIT = 64 * 1024 * 1024
FORM = "review.toml"
PARTS = ("READ-ME.txt", "report.txt", "report.html", "plan.toml", "before.toml", "events.jsonl", "status.json",
         "scores.json", "flags.json", "questions.json", "recommendations.json", FORM, "manifest.json")


FORMAT = "baton-pack/1"
AROUND = "its seal or the envelope around its parts"


class Foreign(ValueError):
    """A file that is none of this script."""


def digest(data):
    return hashlib.sha256(data).hexdigest()


def is_whole(manifest):
    """Whether a manifest has every field of its kind; raises where one is missing."""
    sizes = all(type(part["size"]) is int for part in manifest["parts"])
    return sizes and len(bytes.fromhex(manifest["mark"])) == 32 and bool(mark(manifest))


def is_sealed(data, form):
    """Whether a file ends with the seal of this format, and it holds."""
    words = form.encode() + b" sha256 "
    end = len(data) - len(words) - 64
    return end >= 0 and data[end:] == words + digest(data[:end]).encode()


def is_pack(data):
    return data.startswith(b"PK\x03\x04") or data[-(len(SEAL) + 64):].startswith(SEAL)


def content(data, entry):
    """The bytes of a stored part, and whether they are all there and have their check sum."""
    start = entry.header_offset
    lengths = (int.from_bytes(data[start + at:start + at + 2], "little") for at in (26, 28))
    start += 30 + sum(lengths)
    found = data[start:start + entry.file_size]
    return found, len(found) == entry.file_size == entry.compress_size and zlib.crc32(found) == entry.CRC


def unzip(data):
    """The parts of a pack by name, whether the ZIP around them is sound, and whether one is called as the manifest."""
    parts, sound, room, ours = {}, True, LIMIT, False
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            ours = ours or entry.filename == "manifest.json"
            room -= entry.file_size
            known = entry.filename in PARTS and entry.filename not in parts
            if not known or entry.compress_type != zipfile.ZIP_STORED or room < 0:
                sound = False
                continue
            parts[entry.filename], whole = content(data, entry)
            sound = sound and whole
    return parts, sound, ours


def mark(manifest):
    """The mark of what a manifest says."""
    head, since = manifest["head"], manifest["since"]
    said = [manifest[name] for name in ("format", "plan", "review", "as_of", "written_on")]
    said += ["true" if manifest["names_people"] else "false", str(head["seq"]), head["hash"]]
    said += [str(since["seq"]), since["hash"], since["as_of"]] if since else [""]
    fields = [text.encode() for text in said]
    for part in manifest["parts"]:
        fields += [part["name"].encode(), bytes.fromhex(part["sha256"])]
    return digest(b"".join(counted(field) for field in fields))


def is_listed(part, data, manifest):
    """Whether a part is as it was listed; in the form the mark counts as zeros."""
    if part["name"] == FORM:
        own = manifest["mark"].encode()
        if own not in data:
            return False
        data = data.replace(own, b"0" * 64)
    return digest(data) == part["sha256"] and len(data) == part["size"]


def altered(parts, manifest):
    """What is not as it was written, where the seal does not hold."""
    if manifest is None or mark(manifest) != manifest["mark"]:
        return "its manifest, manifest.json"
    for part in manifest["parts"]:
        if not is_listed(part, parts.get(part["name"], b""), manifest):
            return "its part %s" % part["name"]
    return AROUND


def contradiction(parts, manifest, sound):
    """Where a pack whose seal holds contradicts itself, or None."""
    names = [part["name"] for part in manifest["parts"]]
    lacks = [name for name in PARTS if name not in parts and name != "before.toml"]
    if sound and lacks and names == [name for name in PARTS[:-1] if name in parts]:
        return "it has no %s" % lacks[0]
    if not sound or names != [name for name in PARTS[:-1] if name in parts]:
        return "it does not hold exactly what its manifest lists"
    for part in manifest["parts"]:
        if not is_listed(part, parts[part["name"]], manifest):
            return "%s is not what its manifest says" % part["name"]
    if mark(manifest) != manifest["mark"]:
        return "its mark is not that of what it says"
    for name in names:
        try:
            parts[name].decode("utf-8")
        except UnicodeDecodeError:
            return "%s is not UTF-8 text" % name
    since = manifest["since"] or {"seq": 0, "hash": "0" * 64}
    number, before = since["seq"], since["hash"]
    for line in parts["events.jsonl"].decode().splitlines():
        event = json.loads(line)
        if event["seq"] != number + 1 or event["prev"] != before:
            return "event %s does not follow from the one before it" % event["seq"]
        if manifest["names_people"]:
            wrong = flaw(event, number + 1, manifest["plan"], before)
            if wrong:
                return "event %d does not hold: %s" % (number + 1, wrong)
        number, before = event["seq"], event["hash"]
    if {"seq": number, "hash": before} != manifest["head"]:
        return "its events do not lead to the head that it names"
    return None


def verify_pack(data, noted):
    """A sentence, and whether the pack is as it was written."""
    seal = data[-(len(SEAL) + 64):]
    try:
        parts, sound, ours = unzip(data)
    except Exception:
        parts, sound, ours = {}, False, False
    try:
        manifest = json.loads(parts["manifest.json"])
        form = manifest["format"]
        if form != FORMAT and form.startswith("baton-pack/") and is_sealed(data, form):
            raise Foreign("this pack is of the format %s, and this script reads %s" % (form, FORMAT))
        manifest = manifest if form == FORMAT and is_whole(manifest) else None
    except Foreign:
        raise
    except Exception:
        manifest = None
    if not is_sealed(data, FORMAT):
        if not (seal.startswith(SEAL) or ours or data[30:].startswith(PARTS[0].encode())):
            raise Foreign("this is no pack for a reviewer")
        what = altered(parts, manifest) if parts else AROUND
        return "This pack was altered after it was written: %s." % what, False
    try:
        wrong = contradiction(parts, manifest, sound)
    except Exception:
        wrong = "it cannot be read"
    if wrong:
        return "This pack contradicts itself: %s." % wrong, False
    ends = "head %s, mark %s" % (manifest["head"]["hash"], manifest["mark"])
    since = manifest["since"]
    if noted and (since is None or since["hash"] != noted):
        return "Nothing was altered in this pack, but it does not continue the pack of the noted head: %s." % ends, False
    if noted:
        return "Nothing was altered in this pack, and it continues the pack as of %s: %s." % (since["as_of"], ends), True
    return "Nothing was altered in this pack: %s." % ends, True


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    noted = arguments[1] if len(arguments) == 2 else None
    try:
        with open(arguments[0], "rb") as file:
            data = file.read(LIMIT + 1)
        if len(data) > LIMIT:
            raise ValueError("it is larger than any that baton writes")
        if is_pack(data):
            sentence, intact = verify_pack(data, noted)
        else:
            lines = [line for line in data.decode("utf-8").split("\n") if line.strip()]
            sentence, intact = verify(lines, noted)
    except (OSError, ValueError) as error:
        print("The file cannot be read: %s" % error, file=sys.stderr)
        return 2
    print(sentence)
    return 0 if intact else 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
