"""Ten million requests, some refused and some spoilt on purpose: nothing of them is left behind."""

import json
import time
from collections import Counter
from dataclasses import replace

from . import exchanges
from .exchanges import Exchange
from .figures import FOLDER
from .load import wrk
from .simulator import Simulator

TABLE = "Soak"
RUN = 10  # seconds of load between two counts
CONNECTIONS = 64
MEANT = ("status", "read")  # how a request may fail: refused, and broken off
SETTLE = 2  # seconds until closed connections are gone
FAULTS = {
    "error": {"type": "error", "errorCode": "UNEXPECTED_ERROR"},
    "delay": {"type": "delay", "fixedDelayMilliseconds": 1},
    "json": {"type": "malformedJson"},
    "dribble": {"type": "chunkedDribbleDelay", "numberOfChunks": 3, "totalDuration": 3},
    "reset": {"type": "CONNECTION_RESET_BY_PEER"},
    "truncated": {"type": "truncatedBody"},
}


def measure(plan, figures):
    with Simulator(FOLDER / "soak.log") as server:
        server.ready()
        rules = [{"name": name, "match": {"query": {"f": name}}, "fault": fault} for name, fault in FAULTS.items()]
        server.must("POST", "/_simulator/faults", json.dumps({"faults": rules}))
        requests, expected = mix(server)
        _look(figures, server, "before")
        seen = _send(server, requests, plan.soak // 10)
        _look(figures, server, "after the first tenth")
        seen += _send(server, requests, plan.soak - seen.total())
        _look(figures, server, "at the end")
        _judge(seen, expected)
        for outcome, count in seen.items():
            figures.add("Requests of the soak", outcome, "all", [count], "requests")


def mix(server):
    """The requests that are sent in turn, and which share of them is to end how."""
    bearer = server.bearer()
    put, listing = exchanges.update(bearer), exchanges.listing(bearer)
    one = replace(listing, target=exchanges.group("/integrations/DATADOG"))
    answered = [put, listing, one, put, listing, replace(listing, target=exchanges.group())]
    refused = [
        replace(listing, target=exchanges.group("/integrations", "0" * 24)),
        replace(put, body='{"type":"DATADOG","apiKey":1}'),
        Exchange("GET", listing.target),
    ]
    spoilt = {name: replace(listing, target=f"{listing.target}?f={name}") for name in FAULTS}
    requests = answered * 15 + refused + list(spoilt.values()) + [exchanges.TOKEN]
    shares = {"refused": len(refused) + 1, "broken": 2}
    return requests, {outcome: share / len(requests) for outcome, share in shares.items()}


def _send(server, requests, count):
    """At least so many; every fifth run signs by HTTP Digest instead."""
    seen = Counter(answered=0, refused=0, broken=0, signed=0)
    runs = 0
    while seen.total() < count:
        runs += 1
        if runs % 5 == 2:
            signed = [exchanges.update("")]
            seen["signed"] += wrk(server, signed, CONNECTIONS, RUN // 5, lambda: server.nonces(CONNECTIONS)).requests
        outcome = wrk(server, requests, CONNECTIONS, min(RUN, 1 + count // 100_000), tolerated=MEANT)
        refused, broken = outcome.errors["status"], outcome.errors["read"]
        seen.update(answered=outcome.requests - refused, refused=refused, broken=broken)
    return seen


def _judge(seen, expected):
    """Ends the benchmark where other requests failed than were meant to."""
    mixed = seen.total() - seen["signed"]
    for outcome, share in expected.items():
        # What was under way when a run ended was not counted.
        if abs(seen[outcome] - share * mixed) > 0.01 * share * mixed + CONNECTIONS:
            raise SystemExit(f"{seen[outcome]} of {mixed} requests were {outcome}, not {share:.1%} as meant")


def _look(figures, server, when):
    time.sleep(SETTLE)
    figures.add(TABLE, "live heap", when, [server.live_bytes() / 1024 / 1024], "MiB")
    figures.add(TABLE, "resident memory", when, [server.resident()], "MiB")
    figures.add(TABLE, "threads", when, [server.threads()], "threads")
    figures.add(TABLE, "open files", when, [server.files()], "files")
