"""One headless Chromium driven through chromedriver (W3C WebDriver over HTTP), which says when a page of the dashboard is done.

A page of the dashboard sets `data-state` of its root element: `ready` after every rendering, something else before. What is noted here are the moments
at which it becomes `ready`.
"""

import http.client
import json
import os
import pathlib
import subprocess
import time

SWITCHES = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--window-size=1280,900",
]
# Runs before any script of the page.
WATCH = """
window.readyTimes = [];
new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target === document.documentElement && target.dataset.state === 'ready') window.readyTimes.push(performance.now());
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
"""
# A rendering is complete when the frame with it has been made.
CHANGE = """
const [fragment, done] = arguments;
const root = document.documentElement;
if (root.dataset.state === undefined) return done(null);
const [begin, before] = [performance.now(), window.readyTimes.length];
const end = setTimeout(() => done(null), 15000);
const wait = () => {
  if (window.readyTimes.length === before || root.dataset.state !== 'ready') return requestAnimationFrame(wait);
  clearTimeout(end);
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin), 0));
};
location.hash = fragment;
wait();
"""
TIMES = """
const [load] = performance.getEntriesByType('navigation');
const paint = performance.getEntriesByName('first-contentful-paint')[0];
return { load: load.loadEventEnd, paint: paint ? paint.startTime : null, ready: window.readyTimes[0] ?? null };
"""


class Browser:
    """Use it in `with`: chromedriver and its browsers are gone afterwards. `folder` takes their files."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / "browser"

    def __enter__(self):
        self.folder.mkdir()
        log = open(self.folder / "log", "w+", encoding="utf-8")
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=log, stderr=subprocess.STDOUT, env=dict(os.environ, TMPDIR=str(self.folder)))
        mark = "successfully on port "
        for _ in range(200):
            said = (self.folder / "log").read_text(encoding="utf-8")
            if mark in said:
                break
            time.sleep(0.1)
        self.port = int(said.split(mark)[1].split(".")[0])
        options = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": {"args": SWITCHES}}}
        self.path = ""
        self.path = "/session/" + self.send("POST", "/session", {"capabilities": options})["sessionId"]
        self.send("POST", "/timeouts", {"script": 30_000, "pageLoad": 60_000})
        self.send("POST", "/goog/cdp/execute", {"cmd": "Page.addScriptToEvaluateOnNewDocument", "params": {"source": WATCH}})
        return self

    def __exit__(self, *_):
        try:
            self.send("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait(20)

    def send(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=90)
        content = json.dumps(body or {}) if method == "POST" else None
        connection.request(method, self.path + path, content, {"Content-Type": "application/json"})
        answer = json.loads(connection.getresponse().read())["value"]
        if isinstance(answer, dict) and "error" in answer:
            raise RuntimeError(f"{path}: {answer['error']}: {answer.get('message', '')}")
        return answer

    def load(self, url):
        """Milliseconds from navigation to the first paint, the load event and `ready`; None where a page has none."""
        # Another document first: a new fragment of the same page would load nothing.
        self.send("POST", "/url", {"url": "about:blank"})
        self.send("POST", "/url", {"url": url})
        for _ in range(20):
            times = self.send("POST", "/execute/sync", {"script": TIMES, "args": []})
            if times["paint"] is not None and (times["ready"] is not None or not self.has_state()):
                break
            time.sleep(0.05)
        return times

    def has_state(self):
        return self.send("POST", "/execute/sync", {"script": "return document.documentElement.dataset.state !== undefined", "args": []})

    def change(self, fragment):
        """Milliseconds from a new fragment of the address to the rendered page; None where the page renders nothing itself."""
        return self.send("POST", "/execute/async", {"script": CHANGE, "args": [fragment]})
