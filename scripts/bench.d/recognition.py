"""Asks `sillage explain` about the rows of the corpora and prints a JSON line per figure. Called by `recognition` beside it."""

import collections
import csv
import gzip
import json
import pathlib
import re
import resource
import subprocess
import sys
import urllib.parse

import yaml

BINARY, CORPORA = sys.argv[1], pathlib.Path(sys.argv[2])

CLASSES = {
    "smartphone": "mobile", "phablet": "mobile", "feature phone": "mobile", "portable media player": "mobile", "tablet": "tablet",
    "tv": "tv", "desktop": "desktop", "console": "console", "camera": "other", "wearable": "other", "peripheral": "other",
    "smart speaker": "other", "car browser": "other", "smart display": "other",
}
# Names that the interface gives to what the corpus calls otherwise.
ALIASES = {"Edge": "Microsoft Edge", "Other": "Unknown"}
# Share of the bots that the patterns of crawler-user-agents find, and of people they take for bots, on the same rows.
PEERS = {"bots recall": 58.0, "bots false positives": 0.27}


def rows(path):
    with gzip.open(CORPORA / path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def run(requests):
    text = "".join(json.dumps(request) + "\n" for request in requests)
    start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run([BINARY, "explain"], input=text, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        sys.exit(f"recognition: explain failed: {done.stderr.strip()[:200]}")
    return [json.loads(line) for line in done.stdout.splitlines()], resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start


def explain(requests):
    answers, _ = run(requests)
    if len(answers) != len(requests):
        sys.exit(f"recognition: explain answered {len(answers)} of {len(requests)} lines")
    return answers


def figure(name, value, unit="%"):
    peer = PEERS.get(name)
    print(json.dumps({"name": name, "value": round(value, 2), "unit": unit, "peer": peer, "ratio": round(value / peer, 2) if peer else None}))


def share(name, hits):
    hits = list(hits)
    if hits:
        figure(f"{name} ({len(hits)})", 100 * sum(hits) / len(hits))


def is_named(name, *truths):
    return name in truths or ALIASES.get(name) in truths or name == "Other" and not any(truths)


def agents(label, corpus, answers):
    pairs = list(zip(corpus, answers))
    share(f"{label} os", (is_named(a["os"], r["os"], r["os_family"]) for r, a in pairs))
    share(f"{label} os, families only", (is_named(a["os"], r["os_family"]) for r, a in pairs))
    share(f"{label} browser", (is_named(a["browser"], r["browser"], r["browser_family"]) for r, a in pairs))
    classes = collections.defaultdict(list)
    for row, answer in pairs:
        truth = CLASSES.get(row["device_type"])
        if truth:
            classes[truth].append(answer["device"] == truth)
    share(f"{label} device", sum(classes.values(), []))
    for name in sorted(classes):
        share(f"{label} device {name}", classes[name])


def user_agents():
    corpus = [row for row in rows("ua/ua_device_detector.dev.jsonl.gz") if row["client_type"] == "browser"]
    agents("agents", corpus, explain([{"ua": row["ua"]} for row in corpus]))
    corpus = [row for row in rows("ua/ua_client_hints.dev.jsonl.gz") if row["client_type"] == "browser"]
    headers = [{name: value for name, value in row["headers"].items() if isinstance(value, str)} for row in corpus]
    agents("without hints", corpus, explain([{"ua": row["ua"]} for row in corpus]))
    agents("with hints", corpus, explain([{"ua": row["ua"], "headers": hints} for row, hints in zip(corpus, headers)]))


def bots():
    disputed = set((CORPORA / "bots/bots_label_conflicts.txt").read_text(encoding="utf-8").splitlines())
    positive = [row["ua"] for row in rows("bots/bots_positive.dev.jsonl.gz") if row["ua"] not in disputed]
    wild = [row["ua"] for row in rows("bots/bots_positive_wild2025.dev.jsonl.gz")]
    people = [row["ua"] for path in ("bots/bots_negative.dev.jsonl.gz", "ua/ua_device_detector.dev.jsonl.gz") for row in rows(path)]
    for name, corpus in (("bots recall", positive), ("bots recall, logs of 2025", wild), ("bots false positives", people)):
        answers = explain([{"ua": ua} for ua in corpus])
        figure(name, 100 * sum(answer["bot"] is not None for answer in answers) / len(answers))


def channels():
    with open(CORPORA / "referrers/ga4-source-categories.csv", encoding="utf-8") as file:
        sources = [(row["source"], row["category"]) for row in csv.DictReader(file)]
    free = {"search": "organic_search", "social": "organic_social", "video": "organic_video", "shopping": "organic_shopping",
            "ai": "ai_assistant"}
    hosts = [(source, kind) for source, kind in sources if "." in source]
    answers = explain([{"referrer": f"https://www.{source}/"} for source, _ in hosts])
    share("channels by referrer", (answer["channel"] == free.get(kind) for (_, kind), answer in zip(hosts, answers)))
    for medium in ("", "referral", "cpc"):
        query = [f"utm_source={urllib.parse.quote(source)}" + (f"&utm_medium={medium}" if medium else "") for source, _ in sources]
        answers = explain([{"url": f"https://example.org/?{text}"} for text in query])
        truths = [f"paid_{kind}" if medium == "cpc" and kind != "ai" else "paid_other" if medium == "cpc" else free.get(kind) for _, kind in sources]
        share(f"channels by campaign {medium}".strip(), (answer["channel"] == truth for truth, answer in zip(truths, answers)))
    for name, file, channel in (("search engines", "SearchEngines", "organic_search"), ("networks", "Socials", "organic_social"),
                                ("assistants", "AIAssistants", "ai_assistant")):
        known = listed(file)
        answers = explain([{"referrer": "https://" + host} for host in known])
        share(f"channels of {name}", (answer["channel"] == channel for answer in answers))


def listed(file):
    """Hosts of one of Matomo's lists; `{}` stands for a country."""
    content = yaml.safe_load((CORPORA / f"referrers/{file}.yml").read_text(encoding="utf-8"))
    hosts = []
    for entries in content.values():
        for entry in entries:
            hosts += entry.get("urls", []) if isinstance(entry, dict) else [entry]
    return [re.sub(r"\{\}$", "fr", re.sub(r"^\{\}\.", "fr.", host)) for host in hosts if not host.startswith("android-app")]


def spam():
    hosts = (CORPORA / "referrers/spammers.txt").read_text(encoding="utf-8").split()
    answers = explain([{"referrer": f"https://{host}/"} for host in hosts])
    if "spam" not in answers[0]:
        print("recognition: explain says nothing of referrer spam", file=sys.stderr)
        return
    share("spam recall", (bool(answer["spam"]) for answer in answers))
    good = listed("SearchEngines") + listed("Socials") + listed("AIAssistants")
    share("spam false positives", (bool(answer["spam"]) for answer in explain([{"referrer": "https://" + host} for host in good])))


def speed():
    """The processor time of a line with an unseen user agent, less that of a line without one."""
    corpus = [row["ua"] for row in rows("ua/ua_device_detector.dev.jsonl.gz")]
    unseen = [{"ua": f"{ua} {turn}"} for turn in range(5) for ua in corpus]
    nothing = [{"ua": ""}] * len(unseen)
    with_agents = min(run(unseen)[1] for _ in range(3))
    without = min(run(nothing)[1] for _ in range(3))
    figure("unseen agent", 1e6 * (with_agents - without) / len(unseen), "µs")
    figure("lines", len(unseen) / with_agents, "lines/s of CPU time")


for measure in (user_agents, bots, channels, spam, speed):
    measure()
