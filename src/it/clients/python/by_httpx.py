"""httpx over TLS with HTTP/2, signed in by token, and by httpx's own Digest."""

import functools
import os
import ssl

import httpx

import credentials
from exchanges import VERSIONED, result
from play import Player

NAME = "httpx"


class Httpx:
    def __init__(self, base_url):
        trusted = ssl.create_default_context(cafile=os.environ["CA_FILE"])
        self.client = httpx.Client(base_url=base_url, http2=True, verify=trusted, trust_env=False, timeout=20)

    @functools.cache
    def token(self, who):
        answer = self.client.post(
            "/api/oauth/token", auth=credentials.of(who, "token"), data={"grant_type": "client_credentials"}
        )
        return answer.raise_for_status().json()["access_token"]

    def send(self, exchange):
        headers, auth = dict(exchange.headers), None
        if exchange.who == "wrong key":
            auth = httpx.DigestAuth(os.environ["PUBLIC_KEY"], "wrong")
        elif exchange.who == "wrong token":
            headers["Authorization"] = "Bearer wrong"
        elif exchange.who != "nobody":
            headers["Authorization"] = f"Bearer {self.token(exchange.who)}"
        answer = self.client.request(
            exchange.method, exchange.target, headers=headers, content=exchange.body or None, auth=auth
        )
        if answer.http_version != "HTTP/2":
            raise ValueError(answer.http_version)
        return answer.status_code, answer.headers.multi_items(), answer.content


def digest(client):
    """Many calls signed by httpx.DigestAuth meet one challenge."""
    auth = httpx.DigestAuth(*credentials.of("owner", "key"))
    url = f"/api/atlas/v2/groups/{os.environ['GROUP_ID']}/integrations"
    answers = [client.client.get(url, headers={"Accept": VERSIONED}, auth=auth) for _ in range(20)]
    came = [answer.status_code for answer in answers], sum(len(answer.history) for answer in answers)
    result(NAME, "listGroupIntegrations", "-", "ok: reused nonce", "" if came == ([200] * 20, 1) else str(came))


def main(variables):
    print("version", NAME, httpx.__version__, sep="\t")
    client = Httpx(variables["BASE_URL"])
    Player(NAME, client.send, variables).play_all()
    digest(client)
