"""SILLAGE FOLDER LOG ROUNDS: runs both importers in turn and prints the figures as JSON lines."""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

SILLAGE, FOLDER, LOG, ROUNDS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
CONFIG = os.path.join(FOLDER, "sillage.yaml")


def run(command):
    """Seconds, peak KiB and output of a command."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench import: {command[0]} failed with status {status}: {output[-300:]}")
    return time.monotonic() - start, usage.ru_maxrss, usage.ru_utime + usage.ru_stime, output


def count(pattern, field):
    """Lines whose path matches and whose status is one of those given."""
    script = f'$6 == "\\"GET" && ({field}) && $7 ~ {pattern} {{ n++ }} END {{ print n + 0 }}'
    return int(subprocess.run(["awk", script, LOG], capture_output=True, text=True, check=True).stdout)


def figure(name, ours, unit, peer, theirs):
    ratio = round(ours / theirs, 2) if theirs else None
    print(json.dumps({"name": name, "value": round(ours), "unit": unit, "peer": peer, "peer_value": round(theirs), "ratio": ratio}), flush=True)


lines = int(subprocess.run(["wc", "-l", LOG], capture_output=True, text=True, check=True).stdout.split()[0])
ours, theirs = [], []
for _ in range(ROUNDS):
    shutil.rmtree(os.path.join(FOLDER, "data"), ignore_errors=True)
    ours.append(run([SILLAGE, "import", LOG, "--site", "example.org", "--config", CONFIG]))
    theirs.append(run(["goaccess", LOG, "--log-format=COMBINED", "--no-global-config", "-o", os.path.join(FOLDER, "report.json")]))

summary = ours[-1][3]
found = {name: int((re.search(rf"(\d+) {words}", summary) or [0, 0])[1]) for name, words in
         {"lines": "lines", "page views": "page views", "not found": "not found", "bots": "of bots"}.items()}
pages = count(r"/^\/page\//", '$9 == 200 || $9 == 304')
missing = count(r"/^\/missing\//", "$9 == 404")
with open(os.path.join(FOLDER, "report.json"), encoding="utf-8") as file:
    general = json.load(file)["general"]
print(json.dumps({"name": "import lines counted", "value": found["lines"], "unit": "lines", "peer": "goaccess, wc",
                  "peer_value": general["valid_requests"], "ratio": round(found["lines"] / max(1, general["valid_requests"]), 4)}))
if pages + missing:
    print(json.dumps({"name": "import page views, pages not found and bots", "value": found["page views"] + found["not found"] + found["bots"],
                      "unit": "lines", "peer": "awk", "peer_value": pages + missing,
                      "ratio": round((found["page views"] + found["not found"] + found["bots"]) / (pages + missing), 4)}))


def median(runs, index):
    return statistics.median(run[index] for run in runs)


figure("import", lines / median(ours, 0), "lines/s", "goaccess", lines / median(theirs, 0))
figure("import CPU", median(ours, 2) / lines * 1e9, "ns/line", "goaccess", median(theirs, 2) / lines * 1e9)
figure("import peak memory", median(ours, 1), "KiB", "goaccess", median(theirs, 1))
