"""The exchanges of src/it/clients/exchanges: read, filled in, and compared with an answer, byte for byte."""

import fnmatch
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

CLIENTS = Path(os.environ["CLIENTS"])
VERSIONED = "application/vnd.atlas.2023-01-01+json"


@dataclass
class Exchange:
    """One request and the answer that is expected, with $NAMES still to be replaced in the latter."""

    operation: str
    case: str
    method: str
    target: str
    who: str = "owner"
    save: str = ""
    headers: dict = field(default_factory=lambda: {"Accept": VERSIONED, "Content-Type": VERSIONED})
    body: bytes = b""
    expected_head: str = ""
    expected: str = ""


def expand(text, variables):
    return re.sub(r"\$([A-Z_]+)", lambda name: variables[name[1]], text)


def read(name, variables):
    """The exchanges of a file, one after the other: a variable may be set by the answer before."""
    for block in re.split(r"^### ", (CLIENTS / "exchanges" / name).read_text(), flags=re.M)[1:]:
        asked, answer = block.rstrip("\n").split("\n==> ", 1)
        head, body = (asked + "\n").split("\n\n", 1)
        title, line, *fields = head.split("\n")
        operation, case = expand(title, variables).split(": ", 1)
        method, target = expand(line, variables).split(" ", 1)
        exchange = Exchange(operation, case, method, target)
        for name_and_value in filter(None, fields):
            key, value = name_and_value.split(": ", 1)
            if key == "As":
                exchange.who = value
            elif key == "Save":
                exchange.save = value
            else:
                exchange.headers[key] = expand(value, variables)
        exchange.body = payload(expand(body, variables).strip("\n"))
        exchange.expected_head, _, exchange.expected = answer.partition("\n")
        yield exchange


def payload(text):
    return (CLIENTS / text[1:]).read_bytes() if text.startswith("@") else text.encode()


def shown(style, names):
    folder, types = names.split("/")
    texts = [(CLIENTS / "expected" / folder / f"{name}.json").read_text().rstrip("\n") for name in types.split(",")]
    if style == "compact":
        texts = [re.sub(r'^ *|\n', "", text.replace('" : ', '":'), flags=re.M) for text in texts]
    if style == "indented":
        texts = [text.replace("\n", "\n  ") for text in texts]
    return ",".join(texts)


def expected_body(exchange, variables):
    text = expand(exchange.expected, variables)
    text = re.sub(r"@(compact|pretty|indented) ([a-z]+/[A-Z_,]+)@", lambda m: shown(m[1], m[2]), text)
    links = (CLIENTS / "expected/project-links").read_text().rstrip("\n")
    return re.sub(r"@links ([0-9a-f]+)@", lambda m: expand(links, {**variables, "ID": m[1]}), text)


def plain(headers, body):
    """The headers as they would be without compression, which these clients ask for and undo."""
    if not any(name.lower() == "content-encoding" for name, _ in headers):
        return headers
    assert ("content-encoding", "gzip") in [(name.lower(), value) for name, value in headers]
    kept = [(name, value) for name, value in headers if name.lower() not in ("content-encoding", "content-length")]
    return [*kept, ("content-length", str(len(body)))]


def expected_headers(exchange, kind, variables):
    for row in (CLIENTS / "expected/headers").read_text().splitlines():
        if row.startswith("#"):
            continue
        header, kinds, only = row.rsplit("|", 2)
        wanted = f"{exchange.method}:{exchange.operation}"
        if kind in kinds.split() and any(fnmatch.fnmatchcase(wanted, p) for p in only.split() or ["*"]):
            yield expand(header.rstrip(), {**variables, "CODE": exchange.case.split(":")[0]})


MASKS = [
    (r"2026-01-01T00:00:00Z", "@BEGINNING@"),
    (r'("(?:id|notifierId)" ?: ?)"[0-9a-f]{24}"', r'\1"@ID@"'),
    (r'"(created|updated)":"[0-9-]{10}T[0-9:]{8}Z"', r'"\1":"@NOW@"'),
    (r"^date: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$", "date: @DATE@"),
    (r"^ratelimit-remaining: [1-9][0-9]*$", "ratelimit-remaining: @NUMBER@"),
    (r'nonce="[A-Za-z0-9+/]{32}"', 'nonce="@NONCE@"'),
    (r"^(server: atlas-simulator)/[^ /]+$", r"\1/@VERSION@"),
    (r'("access_token" ?: ?)"eyJ[\w-]+\.[\w-]+\.[\w-]{176}"', r'\1"@TOKEN@"'),
]


def masked(text):
    for pattern, name in MASKS:
        text = re.sub(pattern, name, text, flags=re.M)
    return text


def difference(exchange, answer, variables):
    """What was expected and what came, where they differ; nothing where they do not."""
    status, headers, body = answer
    if exchange.save:
        variables[exchange.save] = re.search(rb'"id":"([0-9a-f]{24})"', body)[1].decode()
    wanted, kind, *more = expand(exchange.expected_head, variables).split(" ", 2)
    lines = [f"{name.lower()}: {value}" for name, value in plain(headers, body)]
    lines = ["content-length: @LENGTH@" if line == f"content-length: {len(body)}" else line for line in lines]
    came = [str(status), *sorted(lines), body.decode()]
    due = [wanted, *sorted([*expected_headers(exchange, kind, variables), *more]), expected_body(exchange, variables)]
    came, due = [masked(line) for line in came], [masked(line) for line in due]
    if came == due:
        return ""
    lacking = [line for line in due if line not in came]
    unexpected = [line for line in came if line not in due]
    return f"expected: {lacking} came: {unexpected}"


def result(client, operation, type_name, case, problem):
    outcome = "fail" if problem else "pass"
    print(client, operation, type_name, case, outcome, re.sub(r"\s+", " ", problem), sep="\t", flush=True)
