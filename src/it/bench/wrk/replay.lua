-- Sends the requests of a file in turn, over and over.
dofile(os.getenv("BENCH_SCRIPTS") .. "/common.lua")

local ready = {}
local last = 0

function init()
  for i, r in ipairs(bench.requests()) do ready[i] = wrk.format(r.method, r.target, r.headers, r.body) end
end

function request()
  last = last % #ready + 1
  return ready[last]
end
