"""Requests a second, latency and processor time, beside the peers."""

import time
from contextlib import ExitStack

from . import peers, workloads
from .figures import FOLDER
from .load import h2load
from .simulator import Simulator

CONNECTIONS = (1, 32, 256)
JUDGED = 32
STREAMS = 8
PAUSE, PATIENCE = 0.2, 5  # seconds
IDLE = 0.1  # of a processor


def measure(plan, figures):
    with ExitStack() as running:
        simulator = running.enter_context(Simulator(FOLDER / "simulator.log")).ready()
        known = workloads.of(simulator)
        workloads.teach(known)
        servers = [simulator] + [running.enter_context(peer) for peer in peers.servers()]
        for server in servers[1:]:
            server.until(lambda it: known[1].request.ask(it.port)[0] == 200)
            if server.subject != peers.BARE:
                for workload in known:
                    workload.refused(server)
        for workload in known:
            warm(plan, servers, lambda it, seconds: workload.load(it, simulator, JUDGED, seconds))
        for connections in CONNECTIONS:
            for workload in known:
                figure = f"{workload.name}, {connections} connection{'s' * (connections > 1)}"
                number = plan.rounds if connections == JUDGED else plan.fewer
                seen = rounds(number, servers, lambda it: workload.load(it, simulator, connections, plan.seconds))
                note(figures, figure, seen)
        for workload in known[:2]:
            able = [server for server in servers if server.subject != peers.MOCKSERVER]
            warm(plan, able, lambda it, seconds: h2load(it, workload.request, JUDGED, STREAMS, seconds))
            seen = rounds(plan.fewer, able, lambda it: h2load(it, workload.request, JUDGED, STREAMS, plan.seconds))
            note(figures, f"{workload.name}, HTTP/2, {JUDGED} connections of {STREAMS} streams", seen)


def warm(plan, servers, run):
    """Gives every server's compiler the time to see the load."""
    if plan.warm_up:
        for server in servers:
            run(server, plan.warm_up)


def rounds(count, servers, run):
    """Takes every server's turn in each round; another begins in the next, and every second goes backwards."""
    seen = {server.subject: [] for server in servers}
    for number in range(count):
        turn = number % len(servers)
        for server in (servers[turn:] + servers[:turn])[:: -1 if number % 2 else 1]:
            settle(servers)
            seen[server.subject].append(run(server))
    return seen


def settle(servers):
    """Waits until nobody works any more: what one does after its load, the next would pay for."""
    end = time.monotonic() + PATIENCE
    busy = True
    while busy and time.monotonic() < end:
        before = sum(server.cpu() for server in servers)
        time.sleep(PAUSE)
        busy = sum(server.cpu() for server in servers) - before > IDLE * PAUSE


def note(figures, figure, seen):
    for table, unit, part in (
        ("Requests a second", "requests/s", "rate"),
        ("Median latency", "ms", "p50"),
        ("99th percentile of the latency", "ms", "p99"),
        ("Processor time of the server for each request", "µs", "cpu"),
    ):
        for subject, outcomes in seen.items():
            figures.add(table, figure, subject, [getattr(outcome, part) for outcome in outcomes], unit)
