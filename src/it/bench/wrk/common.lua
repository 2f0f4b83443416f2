-- What both scripts share: reading the requests, and telling the outcome.
bench = {}

-- The requests of the file BENCH_REQUESTS; each line holds, apart by tabs: method, target, Host, Accept,
-- Authorization, Content-Type, body. What is empty is not sent.
function bench.requests()
  local all = {}
  for line in io.lines(os.getenv("BENCH_REQUESTS")) do
    local field = {}
    for value in (line .. "\t"):gmatch("(.-)\t") do field[#field + 1] = value end
    local headers = {}
    for i, name in ipairs({ "Host", "Accept", "Authorization", "Content-Type" }) do
      if field[i + 2] ~= "" then headers[name] = field[i + 2] end
    end
    all[#all + 1] = {
      method = field[1], target = field[2], headers = headers, body = field[7] ~= "" and field[7] or nil,
    }
  end
  return all
end

-- The outcome as one line of JSON, times in microseconds.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"micros":%d,"p50":%d,"p99":%d,"max":%d,' ..
    '"errors":{"connect":%d,"read":%d,"write":%d,"status":%d,"timeout":%d}}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    e.connect, e.read, e.write, e.status, e.timeout))
end
