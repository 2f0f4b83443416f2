"""What a feature costs: the same simulator with it and without."""

import json
from contextlib import ExitStack

from . import workloads
from .figures import FOLDER
from .simulator import Simulator
from .throughput import note, rounds, warm

RULES = 100
PLAIN = "as it comes"
VARIANTS = {
    PLAIN: (),
    "journal off": ("simulator.journal.enabled=false",),
    "100 fault rules": (),
    "HTTP metrics off": ("quarkus.micrometer.binder.http-server.ignore-patterns=/.*",),
}


def measure(plan, figures):
    with ExitStack() as running:
        servers = [
            running.enter_context(Simulator(FOLDER / f"{subject}.log", settings, subject)).ready()
            for subject, settings in VARIANTS.items()
        ]
        of = {server.subject: workloads.of(server)[:2] for server in servers}
        ruled = servers[list(VARIANTS).index("100 fault rules")]
        ruled.must("POST", "/_simulator/faults", json.dumps({"faults": rules()}))
        for number, name in enumerate(("PUT", "GET list")):

            def run(server, seconds=plan.seconds):
                return of[server.subject][number].load(server, server, 32, seconds)

            warm(plan, servers, run)
            note(figures, f"{name}, 32 connections", rounds(plan.rounds, servers, run))


def rules():
    """Each is close: it names what is asked for, and one thing more that no request has."""
    near = (
        {"operationId": "updateGroupIntegration", "integrationType": "SLACK"},
        {"method": "GET", "groupId": "0" * 24},
        {"method": "PUT", "principal": "nobody"},
        {"pathPattern": "/api/atlas/v2/groups/.*", "header": {"X-Never": "sent"}},
    )
    fault = {"type": "error", "errorCode": "UNEXPECTED_ERROR"}
    return [{"name": f"rule-{n}", "match": near[n % len(near)], "fault": fault} for n in range(RULES)]
