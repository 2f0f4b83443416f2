"""What the simulator is measured beside: two stub servers, and a bare resource of the same framework as the ceiling."""

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

from . import exchanges
from .figures import FOLDER
from .process import MAVEN, Server, tool
from .simulator import FLAGS, JAR

BARE, WIREMOCK, MOCKSERVER = "bare Quarkus", "WireMock", "MockServer"
ARTIFACTS = {
    WIREMOCK: "org.wiremock:wiremock-standalone:3.13.2",
    MOCKSERVER: "org.mock-server:mockserver-netty:5.15.0:jar:shaded",
}
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
BARE_JAR = "target/bench/bare/quarkus-app/quarkus-run.jar"
JARS = FOLDER / "peers"
STUBS = FOLDER / "stubs"


def fetch():
    """Has Maven copy the peers' jars."""
    for artifact in ARTIFACTS.values():
        if not _jar(artifact).exists():
            subprocess.run([*MAVEN, COPY, f"-Dartifact={artifact}", f"-DoutputDirectory={JARS}"], check=True)


def quarkus():
    """The version of Quarkus that the simulator is built with, and the bare resource."""
    return ElementTree.parse("pom.xml").findtext("{*}properties/{*}version.quarkus")


def jars():
    """What is started: the simulator's, the bare resource's, and the peers'."""
    return [Path(JAR), Path(BARE_JAR), *map(_jar, ARTIFACTS.values())]


def _jar(artifact):
    _, name, version, *rest = artifact.split(":")
    return JARS / ("-".join([name, version, *rest[1:]]) + ".jar")


def teach(answers):
    """Writes down for every peer what to answer: (name, request, content type, body)."""
    (STUBS / "mappings").mkdir(parents=True, exist_ok=True)
    for name, request, media_type, body in answers:
        (STUBS / "mappings" / f"{name}.json").write_text(json.dumps(_wiremock(request, media_type, body)))
        (STUBS / f"{name}.json").write_text(body)
    (STUBS / "expectations.json").write_text(json.dumps([_mockserver(*answer[1:]) for answer in answers]))


def _wiremock(request, media_type, body):
    matched = {
        name: {"matches": value} if value.endswith(".*") else {"equalTo": value}
        for name, value in request.headers().items()
        if name != "Host"
    }
    asked = {"method": request.method, "urlPath": request.target, "headers": matched}
    if request.body:
        asked["bodyPatterns"] = [{"equalTo": request.body}]
    return {
        "request": asked,
        "response": {"status": 200, "headers": {"Content-Type": media_type}, "body": body},
    }


def _mockserver(request, media_type, body):
    asked = {
        "method": request.method,
        "path": request.target,
        "headers": {name: [value] for name, value in request.headers().items() if name != "Host"},
    }
    if request.body:
        asked["body"] = {"type": "STRING", "string": request.body}
    return {
        "httpRequest": asked,
        "httpResponse": {"statusCode": 200, "headers": {"Content-Type": [media_type]}, "body": body},
    }


def servers():
    """The peers, not yet started. WireMock keeps no journal: one of 10,000 entries makes it ten times slower."""
    commands = {
        BARE: lambda port: [
            f"-Dquarkus.http.port={port}",
            f"-Dbench.answers={STUBS}",
            "-jar",
            BARE_JAR,
        ],
        WIREMOCK: lambda port: [
            "-jar",
            str(_jar(ARTIFACTS[WIREMOCK])),
            *("--port", str(port), "--bind-address", "127.0.0.1", "--root-dir", str(STUBS)),
            *("--no-request-journal", "--disable-request-logging", "--disable-gzip", "--disable-banner"),
        ],
        MOCKSERVER: lambda port: [
            f"-Dmockserver.initializationJsonPath={STUBS}/expectations.json",
            "-Dmockserver.logLevel=WARN",
            "-Dmockserver.localBoundIP=127.0.0.1",
            "-jar",
            str(_jar(ARTIFACTS[MOCKSERVER])),
            *("-serverPort", str(port)),
        ],
    }
    return [
        Server(name, lambda port, command=command: [tool("java"), *FLAGS, *command(port)], FOLDER / f"{name}.log")
        for name, command in commands.items()
    ]


DIGEST = 'Digest username="' + exchanges.USER + '".*'
