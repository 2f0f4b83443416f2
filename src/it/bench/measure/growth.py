"""What it costs that the world is large."""

import time
from contextlib import ExitStack

from . import exchanges, worlds
from .exchanges import Exchange
from .figures import FOLDER
from .load import wrk
from .simulator import NAME, Simulator
from .throughput import rounds, warm

FLAGS = ("-Xmx4g",)
REPEATS = 30


def measure(plan, figures):
    with ExitStack() as running:
        servers = {}
        for size in plan.sizes:
            subject = f"{size:,} project{'s' * (size > 1)}"
            settings = [f"simulator.scenario={worlds.write(size)}"]
            server = Simulator(FOLDER / f"world-{size}.log", settings, subject, FLAGS)
            servers[size] = running.enter_context(server).ready()
        _memory(figures, servers)
        _rates(plan, figures, servers)
        for size, server in servers.items():
            _control(figures, server, size)
    _scenario(plan, figures)


def _memory(figures, servers):
    live = {size: server.live_bytes() for size, server in servers.items()}
    least = min(live)
    for size in live:
        # In a smaller world those with an integration weigh too much.
        if size > 10 * worlds.ASKED:
            each = (live[size] - live[least]) / (size - least)
            figures.add("Memory", "live heap for each project", servers[size].subject, [each], "bytes")


def _rates(plan, figures, servers):
    """Over up to a thousand projects, each with one integration, spread over the whole world."""
    bearers = {server.subject: server.bearer() for server in servers.values()}
    sizes = {server.subject: size for size, server in servers.items()}
    for name, make in (("PUT", exchanges.update), ("GET list", exchanges.listing)):

        def run(server, seconds=plan.seconds):
            ids = [worlds.project_id(number) for number in worlds.asked(sizes[server.subject])]
            return wrk(server, [make(bearers[server.subject], group_id) for group_id in ids], 32, seconds)

        for server in servers.values():
            _answered(server, make(bearers[server.subject], worlds.project_id(0)))
        warm(plan, servers.values(), run)
        for subject, seen in rounds(plan.rounds, list(servers.values()), run).items():
            rates = [outcome.rate for outcome in seen]
            figures.add("Requests a second", f"{name}, 32 connections", subject, rates, "requests/s")


def _control(figures, server, size):
    """Requests that go through the whole world if any do, one after another."""
    bearer = server.bearer()
    for name, number in (("first", 1), ("last", max(1, size // 100))):
        page = Exchange("GET", f"/api/atlas/v2/groups?itemsPerPage=100&pageNum={number}", authorization=bearer)
        seen = _times(lambda: _answered(server, page))
        figures.add("List of projects", f"{name} page of 100", server.subject, seen, "ms")
    server.must("POST", "/_simulator/snapshots?name=growth")
    for name, path in (("restore", "snapshots/growth/restore"), ("reset", "reset")):
        seen = _times(lambda: server.must("POST", f"/_simulator/{path}"))
        figures.add("Control", name, server.subject, seen, "ms")
    numbered = iter(range(REPEATS * 2))
    seen = _times(lambda: server.must("POST", f"/_simulator/snapshots?name=growth-{next(numbered)}"))
    figures.add("Control", "snapshot", server.subject, seen, "ms")


def _answered(server, request):
    status, _, body = request.ask(server.port)
    if status != 200:
        raise SystemExit(f"{server.subject}: {status} {body.decode()}")


def _times(action):
    """Milliseconds of each of so many, after half as many to warm up."""
    return [_timed(action) * 1e3 for _ in range(REPEATS + REPEATS // 2)][REPEATS // 2 :]


def _timed(action):
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def _scenario(plan, figures):
    """A scenario file replaces the world of a running simulator; each time one that was just started."""
    file = next(worlds.write(plan.scenario).iterdir()).read_bytes()
    seen = []
    for _ in range(plan.fewer):
        settings = ("simulator.control.max-scenario-size=10000000",)
        with Simulator(FOLDER / "scenario.log", settings) as server:
            server.ready()
            seen.append(_timed(lambda: server.must("PUT", "/_simulator/scenario", file)))
    figures.add("Control", f"load of a scenario file of {plan.scenario:,} projects", NAME, seen, "s")
