-- Signs one request by HTTP Digest, anew each time, with the user and the password BENCH_USER and BENCH_PASSWORD. Each
-- thread drives one connection and is a client of its own: it has a nonce, from the file BENCH_NONCES, and counts
-- it up. MD5 comes from the libcrypto that wrk is linked with, at half a microsecond each: the load does not wait for
-- its own arithmetic.
dofile(os.getenv("BENCH_SCRIPTS") .. "/common.lua")
local ffi = require("ffi")
ffi.cdef("unsigned char *MD5(const unsigned char *data, size_t length, unsigned char *digest);")

local nonces = io.lines(os.getenv("BENCH_NONCES"))

function setup(thread)
  local nonce = assert(nonces(), "fewer nonces than threads")
  thread:set("nonce", nonce)
end

local hex = {}
for byte = 0, 255 do hex[byte] = string.format("%02x", byte) end

local digest = ffi.new("unsigned char[16]")
local function md5(text)
  ffi.C.MD5(text, #text, digest)
  local digits = {}
  for i = 0, 15 do digits[i + 1] = hex[digest[i]] end
  return table.concat(digits)
end

local REALM = "MMS Public API"
local CNONCE = "0a4f113b"
local sent, ha1, ha2, opening
local count = 0

function init()
  local user = os.getenv("BENCH_USER")
  sent = bench.requests()[1]
  ha1 = md5(user .. ":" .. REALM .. ":" .. os.getenv("BENCH_PASSWORD"))
  ha2 = md5(sent.method .. ":" .. sent.target)
  opening = string.format(
    'Digest username="%s", realm="%s", nonce="%s", uri="%s", cnonce="%s", qop=auth, algorithm=MD5',
    user, REALM, nonce, sent.target, CNONCE)
end

function request()
  count = count + 1
  local nc = string.format("%08x", count)
  local response = md5(table.concat({ ha1, nonce, nc, CNONCE, "auth", ha2 }, ":"))
  sent.headers["Authorization"] = opening .. ", nc=" .. nc .. ', response="' .. response .. '"'
  return wrk.format(sent.method, sent.target, sent.headers, sent.body)
end
