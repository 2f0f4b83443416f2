"""The simulator under measurement: how it is started, and what only it can be asked."""

import http.client
import json
import re

from . import exchanges
from .process import Server, tool

NAME = "Atlas Simulator"
JAR = "target/quarkus-app/quarkus-run.jar"
# The same for every subject.
FLAGS = ("-Xmx1g",)


class Simulator(Server):
    """Rate limits are off: what is measured is not the refusal."""

    def __init__(self, log, settings=(), subject=NAME, flags=FLAGS, environment=None):
        super().__init__(
            subject,
            lambda port: [
                tool("java"),
                *flags,
                f"-Dsimulator.port={port}",
                "-Dsimulator.rate-limit.enabled=false",
                *(f"-D{setting}" for setting in settings),
                "-jar",
                JAR,
            ],
            log,
            environment,
        )

    def ready(self):
        self.until(lambda server: server.control("GET", "/q/health/ready")[0] == 200)
        return self

    def token(self):
        """An access token."""
        status, _, body = exchanges.TOKEN.ask(self.port)
        if status != 200:
            raise SystemExit(f"no access token: {status} {body.decode()}")
        return json.loads(body)["access_token"]

    def bearer(self):
        return f"Bearer {self.token()}"

    def nonces(self, count):
        """So many nonces, one challenge each."""
        return [self._nonce() for _ in range(count)]

    def _nonce(self):
        _, headers, _ = exchanges.listing("").ask(self.port)
        return re.search('nonce="([^"]*)"', headers["WWW-Authenticate"])[1]

    def control(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        try:
            connection.request(method, path, body)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def must(self, method, path, body=None):
        """The answer's body; ends the benchmark where it is a refusal."""
        status, answer = self.control(method, path, body)
        if status >= 300:
            raise SystemExit(f"{method} {path}: {status} {answer[:2000].decode()}")
        return answer
