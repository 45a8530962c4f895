-- Page view beacons for wrk: a pool of requests made beforehand, each sent from another address (X-Forwarded-For).
-- Environment: POOL requests (20000), ADDRESSES different clients (4194304), SEED.
local function setting(name, default) return tonumber(os.getenv(name) or "") or default end
local pool, addresses = setting("POOL", 20000), setting("ADDRESSES", 4194304)

local agents = {
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
  "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
}
local languages = { "fr-FR", "fr-FR", "en-GB", "de-DE", "es-ES" }
local heads, tails, turn = {}, {}, 0

-- 1…n, small numbers far more often: as pages and referrers are visited.
local function skewed(n) return math.floor(n ^ math.random()) end

function init()
  math.randomseed(setting("SEED", 1))
  for k = 1, pool do
    local page = "https://www.example.org/page/" .. skewed(2000)
    local referrer = math.random() < 0.5 and "" or "https://site" .. skewed(200) .. ".example/"
    local language = languages[math.random(#languages)]
    local body = string.format(
      '{"site":"example.org","event":"pageview","url":"%s","referrer":"%s","screen":"1920x1080","language":"%s"}', page, referrer, language)
    local request = wrk.format("POST", "/b", {
      Host = "stats.example.org", Origin = "https://www.example.org", Referer = page, ["User-Agent"] = agents[math.random(#agents)],
      ["Accept-Language"] = language, ["Content-Type"] = "text/plain;charset=UTF-8", ["X-Forwarded-For"] = "@" }, body)
    local at = string.find(request, "X-Forwarded-For: @", 1, true) + #"X-Forwarded-For: "
    heads[k], tails[k] = string.sub(request, 1, at - 1), string.sub(request, at + 1)
  end
end

function request()
  turn = turn % pool + 1
  local n = math.random(0, addresses - 1)
  return heads[turn] .. 11 + math.floor(n / 16777216) .. "." .. math.floor(n / 65536) % 256 .. "." .. math.floor(n / 256) % 256
    .. "." .. n % 256 .. tails[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %.3f %d %d %d\n", summary.requests, summary.duration / 1e6, latency:percentile(50), latency:percentile(99),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
