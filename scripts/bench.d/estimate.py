"""Fills the tables about visitors of one site, times reports of it and of a site without, and prints a JSON line per figure. Called by
`estimate` beside it."""

import collections
import datetime
import json
import pathlib
import random
import sqlite3
import statistics
import subprocess
import sys
import time

BINARY, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
VISITORS, ROUNDS = int(sys.argv[3]), int(sys.argv[4])
# The cookie's life: older tables have become monthly sums.
DAYS, LAG_CAP, GROUPS = 395, 395, 16
TODAY = datetime.datetime.now(datetime.timezone.utc).date()
SITES = ("known.example", "unknown.example")
WANTED_MS = 50


def sillage(*arguments):
    return subprocess.run([BINARY, *arguments, "--config", f"{FOLDER}/sillage.yaml"], capture_output=True, text=True, timeout=120, check=True).stdout


def create():
    """A database of the program's own making, with both sites: from a log of one line each."""
    for site in SITES:
        log = FOLDER / "one.log"
        agent = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"
        log.write_text(f'192.0.2.1 - - [{TODAY:%d/%b/%Y}:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "{agent}"\n')
        sillage("import", str(log), "--site", site)


def lag():
    """Days since the last one here: a third never were, the others mostly a short time ago, few a long time."""
    if random.random() < 0.35:
        return -1
    days = int(random.paretovariate(0.7))
    return days if days <= LAG_CAP else -1


def fill():
    random.seed(395)
    history = collections.Counter()
    # ESTIMATION tables 1 to 6: visit days, decisions, first returns, identifiers created, visits with consent remembered, given.
    for day in range(DAYS):
        for _ in range(VISITORS):
            group, since = random.randrange(GROUPS), lag()
            history[1, day, group, since] += 1
            decides = since == -1 or random.random() < 0.02
            history[6 if decides else 5, day, group, -1] += 1
            if decides:
                history[2, day, group, since] += 1
                if since == -1:
                    history[4, day, group, -1] += 1
            elif random.random() < 0.3:
                history[3, day, group, since] += 1
    first = (TODAY - datetime.date(1970, 1, 1)).days - DAYS + 1
    states = [(1, first + day, state, source, random.randrange(VISITORS // 4 + 1)) for day in range(DAYS) for state in range(6) for source in range(4)]
    database = sqlite3.connect(FOLDER / "data" / "sillage.sqlite")
    ids = dict(database.execute("SELECT name, id FROM site"))
    site = ids["known.example"]
    with database:
        database.execute("DELETE FROM daily_history")
        database.execute("DELETE FROM daily_visit_state")
        rows = ((site, table, first + day, group, since, count) for (table, day, group, since), count in sorted(history.items()))
        database.executemany("INSERT INTO daily_history (site, history, day, cookie_group, lag, count) VALUES (?, ?, ?, ?, ?, ?)", rows)
        database.executemany("INSERT INTO daily_visit_state VALUES (?, ?, ?, ?, ?)", [(site, *row[1:]) for row in states])
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return len(history)


def timed(site, days):
    start = time.perf_counter()
    text = sillage("report", "--site", site, "--from", str(TODAY - datetime.timedelta(days=days - 1)), "--format", "json")
    return 1000 * (time.perf_counter() - start), json.loads(text)


def figure(name, value, unit, peer=None, peer_value=None):
    ratio = round(value / peer_value, 2) if peer_value else None
    print(json.dumps({"name": name, "value": round(value, 1), "unit": unit, "peer": peer, "peer_value": peer_value and round(peer_value, 1), "ratio": ratio}))


def measure(days):
    known, unknown = [], []
    for turn in range(ROUNDS + 1):
        time_with, report = timed("known.example", days)
        time_without, empty = timed("unknown.example", days)
        if turn > 0:
            known.append(time_with)
            unknown.append(time_without)
    visitors = report["total"]["visitors"]
    if not visitors.get("low", 0) < visitors["estimate"] < visitors.get("high", 0) or empty["total"]["visitors"].get("estimate"):
        sys.exit(f"estimate: the report has no estimate with an interval: {visitors}")
    figure(f"estimate.report_{days}d", statistics.median(known), "ms", "site without tables", statistics.median(unknown))
    cost = statistics.median(a - b for a, b in zip(known, unknown))
    figure(f"estimate.{days}d", cost, "ms", "wanted" if days == 30 else None, WANTED_MS if days == 30 else None)


create()
figure("estimate.rows", fill(), "rows")
for window in (1, 30, 90, 365):
    measure(window)
