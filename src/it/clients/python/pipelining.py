"""HTTP/1.1 pipelining: the exchanges of all types, written to one socket before the first answer is read."""

import http.client
import platform
import socket
import threading
import urllib.parse

import httpx

import credentials
import exchanges
from play import TYPES

NAME = "Python, pipelining"


def token(base_url, who):
    auth, form = credentials.of(who, "token"), {"grant_type": "client_credentials"}
    return httpx.post(f"{base_url}/api/oauth/token", auth=auth, data=form, trust_env=False).json()["access_token"]


def request(exchange, tokens, host):
    headers = {**exchange.headers, "Host": host, "Authorization": f"Bearer {tokens[exchange.who]}"}
    if exchange.body:
        headers["Content-Length"] = str(len(exchange.body))
    lines = [f"{exchange.method} {exchange.target} HTTP/1.1", *(f"{k}: {v}" for k, v in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + exchange.body


class Answers:
    """What http.client reads answers from: all of them come through the same buffer."""

    def __init__(self, connection):
        self.file = connection.makefile("rb")

    def makefile(self, mode):
        return _Unclosed(self.file)

    def read(self, method):
        answer = http.client.HTTPResponse(self, method=method)
        answer.begin()
        body = answer.read()
        return answer.status, answer.getheaders(), body


class _Unclosed:
    def __init__(self, file):
        self.read, self.readline, self.readinto = file.read, file.readline, file.readinto

    def close(self):
        """The next answer is still to come."""

    def flush(self):
        """Nothing is written here."""


def main(variables):
    print("version", NAME, f"(of the machine) {platform.python_version()}", sep="\t")
    url = urllib.parse.urlsplit(variables["BASE_URL"])
    tokens = {who: token(variables["BASE_URL"], who) for who in ("owner", "viewer")}
    asked = []
    for name in TYPES:
        filled = {**variables, "TYPE": name}
        for file in ("each-type", "unversioned"):
            asked += [(name, filled, exchange) for exchange in exchanges.read(file, filled)]
    with socket.create_connection((url.hostname, url.port), timeout=60) as connection:
        sent = b"".join(request(exchange, tokens, url.netloc) for _, _, exchange in asked)
        # Nobody could read the last answers were the server to wait until somebody reads the first.
        writer = threading.Thread(target=connection.sendall, args=(sent,))
        writer.start()
        answers = Answers(connection)
        for name, filled, exchange in asked:
            problem = exchanges.difference(exchange, answers.read(exchange.method), filled)
            exchanges.result(NAME, exchange.operation, name, exchange.case, problem)
        writer.join()
