"""What is asked for: four requests that the simulator answers for real, and that its peers are taught."""

from dataclasses import dataclass, replace

from . import exchanges, peers
from .exchanges import Exchange
from .load import wrk


@dataclass(frozen=True)
class Workload:
    name: str
    stub: str  # the peers' name for it
    request: Exchange
    answer: bytes
    media_type: str
    digest: bool = False

    def check(self, server, challenger):
        """Asks once, and ends the benchmark where the answer is not what the simulator answers."""
        request = self.request.signed(challenger.nonces(1)[0]) if self.digest else self.request
        status, _, body = request.ask(server.port)
        if status != 200 or not exchanges.alike(body, self.answer):
            raise SystemExit(
                f"{server.subject} answers {self.name} with {status} {body.decode()}, not {self.answer.decode()}"
            )

    def refused(self, stub):
        """Ends the benchmark where a stub server answers requests that differ in one thing, and so matches less."""
        right = self.request.signed("none") if self.digest else self.request
        others = [replace(right, authorization="Bearer other"), replace(right, accept="text/plain")]
        if right.body:
            others += [replace(right, body=right.body + " "), replace(right, media_type="text/plain")]
        for other in others:
            if other.ask(stub.port)[0] == 200:
                raise SystemExit(f"{stub.subject} takes {other.headers()} {other.body} for {self.name}")

    def load(self, server, challenger, connections, seconds):
        """A run of the load after one answer was compared. Nonces are the simulator's; its peers look at none."""
        self.check(server, challenger)
        nonces = (lambda: challenger.nonces(connections)) if self.digest else None
        return wrk(server, [self.request], connections, seconds, nonces)


def of(simulator):
    """The workloads, with what the simulator answers."""
    bearer = simulator.bearer()
    put, listing = exchanges.update(bearer), exchanges.listing(bearer)
    return [
        _asked(simulator, "PUT", "put", put),
        _asked(simulator, "GET list", "list", listing),
        _asked(simulator, "PUT, digest", "signed", exchanges.update(""), digest=True),
        _asked(simulator, "token", "token", exchanges.TOKEN),
    ]


def teach(workloads):
    """Has the peers answer the same. What is signed they know by its beginning: each signature is new."""
    peers.teach(
        [
            (
                workload.stub,
                replace(workload.request, authorization=peers.DIGEST) if workload.digest else workload.request,
                workload.media_type,
                workload.answer.decode(),
            )
            for workload in workloads
        ]
    )


def _asked(simulator, name, stub, request, digest=False):
    asked = request.signed(simulator.nonces(1)[0]) if digest else request
    status, headers, body = asked.ask(simulator.port)
    if status != 200:
        raise SystemExit(f"{simulator.subject} answers {name} with {status} {body.decode()}")
    return Workload(name, stub, request, body, headers["Content-Type"], digest)
