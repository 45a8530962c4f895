"""Writes a combined access log in time order: LINES FILE [DAYS [PAGES]]. Pages, referrers and addresses are skewed as on real sites."""

import random
import sys
import time

COUNT, PATH = int(sys.argv[1]), sys.argv[2]
DAYS = int(sys.argv[3]) if len(sys.argv) > 3 else 30
PAGES = int(sys.argv[4]) if len(sys.argv) > 4 else 2000
START = 1_792_592_000 - DAYS * 86_400
CHROME = "Mozilla/5.0 ({}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{}.0.0.0 {}Safari/537.36"
PEOPLE = [
    CHROME.format("Windows NT 10.0; Win64; x64", 142, ""),
    CHROME.format("Windows NT 10.0; Win64; x64", 141, "") + " Edg/141.0.0.0",
    CHROME.format("Linux; Android 10; K", 141, "Mobile "),
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:139.0) Gecko/20100101 Firefox/139.0",
]
ROBOTS = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
]
draw = random.Random(7)
ADDRESSES = [".".join(str(draw.randint(1, 254)) for _ in range(4)) for _ in range(100_000)]


def skewed(most):
    """1…most, small numbers far more often."""
    return int(most ** draw.random())


def target():
    kind = draw.random()
    if kind < 0.70:
        return f"/page/{skewed(PAGES)}", 200
    if kind < 0.90:
        return f"/static/a{skewed(50)}.{draw.choice(('css', 'js', 'png'))}", 200
    if kind < 0.95:
        return f"/page/{skewed(PAGES)}?utm_source=news&utm_campaign=c{skewed(20)}", 200
    return f"/missing/{skewed(500)}", 404


with open(PATH, "w", encoding="ascii") as log:
    for number in range(COUNT):
        stamp = time.strftime("%d/%b/%Y:%H:%M:%S +0000", time.gmtime(START + number * DAYS * 86_400 // COUNT))
        path, status = target()
        address = ADDRESSES[skewed(100_000) - 1] if draw.random() < 0.3 else draw.choice(ADDRESSES)
        referrer = "-" if draw.random() < 0.5 else f"https://ref{skewed(200)}.example/a"
        agent = draw.choice(ROBOTS if draw.random() < 0.05 else PEOPLE)
        log.write(f'{address} - - [{stamp}] "GET {path} HTTP/1.1" {status} {draw.randint(200, 40_000)} "{referrer}" "{agent}"\n')
