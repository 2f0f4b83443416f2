"""The load: wrk for HTTP/1.1, h2load for HTTP/2. Every answer's status is looked at."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .exchanges import HOST, PASSWORD, USER
from .figures import FOLDER

# Where a machine is too busy for a single answer, the run is taken again, twice as long, up to so many seconds.
LONGEST = 60
SCRIPTS = Path(__file__).parent.parent / "wrk"


@dataclass(frozen=True)
class Outcome:
    requests: int
    rate: float  # requests a second
    p50: float  # milliseconds
    p99: float
    cpu: float  # microseconds of the server's processor time for each request
    errors: dict


def wrk(server, requests, connections, seconds, nonces=None, tolerated=()):
    """Sends the requests in turn; given what fetches nonces, the first one, signed by each connection with its own."""
    script, threads, more = "replay.lua", min(2, connections), {}
    if nonces:
        script, threads = "digest.lua", connections
        more = {"BENCH_NONCES": _file("nonces", nonces()), "BENCH_USER": USER, "BENCH_PASSWORD": PASSWORD}
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", SCRIPTS / script]
    scripts = {"BENCH_SCRIPTS": str(SCRIPTS), "BENCH_REQUESTS": _file("requests", [r.line() for r in requests])}
    before = server.cpu()
    run = subprocess.run(
        [*command, f"http://127.0.0.1:{server.port}"],
        env=os.environ | scripts | more,
        capture_output=True,
        text=True,
    )
    if run.returncode:
        raise SystemExit(f"wrk ended with {run.returncode}: {run.stderr}{run.stdout}")
    told = json.loads(run.stdout.strip().split("\n")[-1])
    if any(count for kind, count in told["errors"].items() if kind not in tolerated):
        raise SystemExit(f"{server.subject} did not answer every request as it should: {told}; {requests[0].target}")
    if not told["requests"]:
        _have_patience(server, seconds)
        return wrk(server, requests, connections, seconds * 2, nonces, tolerated)
    return Outcome(
        told["requests"],
        told["requests"] / told["micros"] * 1e6,
        told["p50"] / 1e3,
        told["p99"] / 1e3,
        (server.cpu() - before) / told["requests"] * 1e6,
        told["errors"],
    )


def h2load(server, request, connections, streams, seconds):
    """Sends one request over HTTP/2 without TLS, so many at a time on each connection."""
    log = FOLDER / "h2load.log"
    log.unlink(missing_ok=True)
    headers = {name: value for name, value in request.headers().items() if name != "Host"}
    headers |= {":authority": HOST, ":method": request.method}
    command = ["h2load", "-t2", f"-c{connections}", f"-m{streams}", f"-D{seconds}", f"--log-file={log}"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    if request.body:
        command += ["-d", _file("body", [request.body], end="")]
    before = server.cpu()
    run = subprocess.run([*command, f"http://127.0.0.1:{server.port}{request.target}"], capture_output=True, text=True)
    seen = [line.split("\t") for line in log.read_text().splitlines()] if log.exists() else []
    wrong = [status for _, status, _ in seen if status != "200"]
    if run.returncode or wrong:
        raise SystemExit(f"{server.subject}: {len(wrong)} wrong of {len(seen)} over HTTP/2\n{run.stdout}{run.stderr}")
    if not seen:
        _have_patience(server, seconds)
        return h2load(server, request, connections, streams, seconds * 2)
    times = sorted(int(micros) / 1e3 for _, _, micros in seen)
    rate = float(re.search(r"([\d.]+) req/s", run.stdout)[1])
    return Outcome(
        len(seen),
        rate,
        times[len(times) // 2],
        times[len(times) * 99 // 100],
        (server.cpu() - before) / len(seen) * 1e6,
        {},
    )


def _have_patience(server, seconds):
    if seconds >= LONGEST:
        raise SystemExit(f"{server.subject} answered nothing within {seconds} s")


def _file(name, lines, end="\n"):
    file = FOLDER / f"{name}.txt"
    file.write_text("\n".join(lines) + end)
    return str(file)
