"""SILLAGE YEARS WORK ROUNDS LOG_MAKER: renders the dashboard and loads it in Chromium, beside GoAccess, and prints the figures as JSON lines."""

import gzip
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

from browser import Browser

SILLAGE, YEARS, WORK, ROUNDS, LOG_MAKER = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
CONFIG, OUT, REPORT = YEARS / "sillage.yaml", WORK / "dashboard", WORK / "goaccess.html"
DAYS = 730
# What design and interface promise of the page without its data.
PAGE_LIMIT = 100_000
FILTERS = ["country:FR", "device:mobile", "channel:organic_search", "page:/"]


def run(command):
    """Seconds and peak KiB of a command, and what it printed."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench dashboard: {command[0]} failed with status {status}: {output[-300:]}")
    return time.monotonic() - start, usage.ru_maxrss, output


def figure(name, value, unit, peer=None, peer_value=None, digits=2):
    def short(number):
        return None if number is None else round(number, digits) if digits else round(number)

    ratio = round(value / peer_value, 3) if value is not None and peer_value else None
    print(json.dumps({"name": f"dashboard {name}", "value": short(value), "unit": unit, "peer": peer, "peer_value": short(peer_value), "ratio": ratio}), flush=True)


def sites():
    return re.findall(r"^\s*- \{?\s*id: ([^\s,}]+)", CONFIG.read_text(encoding="utf-8"), re.M)


def page_views(site):
    """Page views of all days."""
    report = run([SILLAGE, "report", "--site", site, "--config", str(CONFIG), "--from", "2020-01-01", "--format", "json"])[2]
    return json.loads(report)["total"]["pageviews"]


def log():
    """A log of as many page views; made once."""
    path = YEARS / "access.log"
    if not path.exists():
        lines = sum(page_views(site) for site in sites())
        print(f"dashboard: writing {lines} log lines for GoAccess", file=sys.stderr)
        run(["python3", LOG_MAKER, str(lines), str(path) + ".part", str(DAYS), "10000"])
        os.replace(str(path) + ".part", path)
    return path


def goaccess():
    """Seconds and peak KiB of the report."""
    return run(["goaccess", str(log()), "--log-format=COMBINED", "--no-global-config", "-o", str(REPORT)])[:2]


def rendering(peer):
    render = [SILLAGE, "dashboard", "--out", str(OUT), "--config", str(CONFIG)]
    first = run(render)
    second = run(render)
    figure("full render", first[0], "s", "goaccess", peer[0])
    figure("full render peak memory", first[1], "KiB", "goaccess", peer[1], digits=0)
    figure("render without news", second[0], "s", "full render", first[0])
    figure("render without news, peak memory", second[1], "KiB", "full render", first[1], digits=0)
    files = [path for path in OUT.rglob("*") if path.is_file()]
    figure("files", len(files), "files")
    figure("bytes of everything", sum(path.stat().st_size for path in files), "bytes", "goaccess", REPORT.stat().st_size, digits=0)


def first_page():
    """The page of the first site, where there is one for each site, or whatever it is called."""
    site = sites()[0]
    names = [OUT / site / "index.html"] + sorted((OUT / site).rglob("30d.html"), reverse=True)
    return next((path for path in names if path.is_file()), OUT / "index.html")


def bytes_of_page(page):
    content = page.read_bytes()
    figure("page without data", len(content), "bytes", "limit", PAGE_LIMIT, digits=0)
    figure("page without data, gzip -9", len(gzip.compress(content, 9)), "bytes", "goaccess", len(gzip.compress(REPORT.read_bytes(), 9)), digits=0)


def median(values):
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def loads(browser, page):
    """Milliseconds from navigation to each of the page's stages, the medians of some loads; the first load warms up and does not count."""
    runs = []
    for turn in range(ROUNDS + 1):
        times = browser.load(page.as_uri())
        if turn > 0:
            runs.append(times)
    return {name: median(run[name] for run in runs) for name in runs[0]}


def changes(browser, page, days):
    """Milliseconds from a choice to its figures on screen: a range of days, a filter in it, and the same filter again. None without a script."""
    first = time.strftime("%Y-%m-%d", time.gmtime(time.time() - (days - 1) * 86_400))
    span = f"#from={first}&to={time.strftime('%Y-%m-%d', time.gmtime())}"
    found = {"range change": [], "filter change": [], "filter change again": []}
    for chosen in FILTERS:
        browser.load(page.as_uri())
        found["range change"].append(browser.change(span))
        found["filter change"].append(browser.change(f"{span}&filter={chosen}"))
        browser.change(span)
        found["filter change again"].append(browser.change(f"{span}&filter={chosen}"))
    for name, times in found.items():
        known = [value for value in times if value is not None]
        figure(f"{name}, {days} days, median", median(times), "ms")
        figure(f"{name}, {days} days, slowest", max(known) if known else None, "ms")


def in_browser(page):
    with Browser(WORK) as browser:
        ours, theirs = loads(browser, page), loads(browser, REPORT)
        figure("first paint", ours["paint"], "ms", "goaccess", theirs["paint"], digits=0)
        figure("load event", ours["load"], "ms", "goaccess", theirs["load"], digits=0)
        figure("interactive", ours["ready"], "ms", "goaccess, load event", theirs["load"], digits=0)
        # Other ranges than that of the first view.
        for days in (90, 365):
            changes(browser, page, days)


peer = goaccess()
rendering(peer)
page = first_page()
bytes_of_page(page)
in_browser(page)
