"""Writes Markdown reports with string.Template from the scores and answers that duly gives as JSON.

Prints the bytes of a report, then the seconds that each round took. Reading the JSON is not counted.
"""

import json
import re
import subprocess
import sys
import time
from string import Template

program, wanted, rounds, *vendors = sys.argv[1:]

PAGE = Template("""# $vendor

Score $score, from $low to $high; claimed $claimed; completeness $completeness; proof $proof. Advice: $verdict.
$reasons

| criterion | weight | points | earned | gap | missing proof | open |
|---|---|---|---|---|---|---|
$criteria

| gate | effect | state |
|---|---|---|
$gates

| item | answer | respondent | note | points | earned | because |
|---|---|---|---|---|---|---|
$items

| item | piece | status | source | reference | page | on |
|---|---|---|---|---|---|---|
$evidence
""")
CRITERION = Template("| $id | $weight | $points | $earned | $gap | $missingProof | $open |")
GATE = Template("| $id | $effect | $state |")
ITEM = Template("| $id | $answer | $respondent | $note | $points | $earned | $because |")
PIECE = Template("| $item | $id | $status | $source | $reference | $page | $on |")

MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&])")


def escaped(value):
    if isinstance(value, float):
        return f"{value:.1f}"
    return MARKS.sub(r"\\\1", "" if value is None else str(value)).replace("\n", "<br>")


def filled(template, values, *names):
    return template.substitute({name: escaped(values.get(name)) for name in names})


def report(score, answers):
    given = answers["answers"]
    items = [
        filled(ITEM, {**given.get(item["id"], {}), **item},
               "id", "answer", "respondent", "note", "points", "earned", "because")
        for item in score["items"]
    ]
    pieces = [
        filled(PIECE, {**piece, "item": item, "id": name},
               "item", "id", "status", "source", "reference", "page", "on")
        for item, answer in given.items() for name, piece in answer.get("evidence", {}).items()
    ]
    criteria = [
        filled(CRITERION, line, "id", "weight", "points", "earned", "gap", "missingProof", "open")
        for line in score["criteria"]
    ]
    gates = [filled(GATE, gate, "id", "effect", "state") for gate in score["gates"]]
    head = {name: escaped(score[name]) for name in (
        "score", "low", "high", "claimed", "completeness", "proof", "verdict")}
    return PAGE.substitute(
        head, vendor=escaped(score["vendor"]["name"]), reasons=escaped("\n".join(score["reasons"])),
        criteria="\n".join(criteria), gates="\n".join(gates), items="\n".join(items),
        evidence="\n".join(pieces))


def told(*arguments):
    return json.loads(subprocess.run([program, *arguments, "--format", "json"],
                                     check=True, capture_output=True).stdout)


data = [(told("score", vendor), told("answers", vendor)) for vendor in vendors]
size = 0
times = []
for _ in range(int(rounds) + 1):
    start = time.perf_counter()
    size = sum(len(report(*data[number % len(data)]).encode()) for number in range(int(wanted)))
    times.append(time.perf_counter() - start)
print(size // int(wanted), *times[1:])
