"""Time to the first right answer, and resident memory at rest and after load, beside the peers."""

import time

from . import peers, workloads
from .figures import FOLDER
from .load import wrk
from .simulator import Simulator

REST = 3  # seconds between the first answer and the look at memory
MEBIBYTES, SECONDS = "MiB", "s"


def measure(plan, figures):
    with Simulator(FOLDER / "simulator.log") as simulator:
        known = workloads.of(simulator.ready())
    workloads.teach(known)
    put, listing, signed, _ = known
    seconds = _rounds(plan, lambda server: server.until(lambda it: _first(it, signed)))
    for subject, seen in seconds.items():
        figures.add("Start", "first right answer to a signed PUT", subject, seen, SECONDS)
    for server in _subjects():
        with server:
            server.until(lambda it: _first(it, signed))
            time.sleep(REST)
            figures.add("Resident memory", "at rest", server.subject, [server.resident()], MEBIBYTES)
            # The peers know the token that they were taught; the simulator, started anew, issues its own.
            current = workloads.of(server) if isinstance(server, Simulator) else (put, listing)
            wrk(server, [workload.request for workload in current[:2]], 32, plan.load)
            figures.add("Resident memory", "after load", server.subject, [server.resident()], MEBIBYTES)


def _subjects():
    return [Simulator(FOLDER / "simulator.log"), *peers.servers()]


def _rounds(plan, run):
    seen = {}
    for number in range(plan.fewer):
        subjects = _subjects()
        turn = number % len(subjects)
        for server in subjects[turn:] + subjects[:turn]:
            with server:
                seen.setdefault(server.subject, []).append(run(server))
    return seen


def _first(server, signed):
    """Whether a signed request is answered as it should be, after a challenge where there is one."""
    nonce = server.nonces(1)[0] if isinstance(server, Simulator) else "none"
    status, _, body = signed.request.signed(nonce).ask(server.port)
    return status == 200 and len(body) == len(signed.answer)
