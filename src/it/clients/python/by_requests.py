"""requests with HTTPDigestAuth: one session and one sign-in for each caller, so that nonces and connections are reused."""

import functools
import os

import requests
from requests.auth import HTTPDigestAuth

import credentials
from exchanges import VERSIONED, result
from play import Player

NAME = "requests"


class Requests:
    def __init__(self, base_url):
        self.base_url = base_url

    @functools.cache
    def session(self, who):
        session = requests.Session()
        session.trust_env = False
        if who not in ("nobody", "wrong key", "wrong token"):
            session.auth = HTTPDigestAuth(*credentials.of(who, "key"))
        return session

    def send(self, exchange):
        session = self.session(exchange.who)
        headers = dict(exchange.headers)
        if exchange.who == "wrong key":
            session.auth = HTTPDigestAuth(os.environ["PUBLIC_KEY"], "wrong")
        if exchange.who == "wrong token":
            headers["Authorization"] = "Bearer wrong"
        answer = session.request(
            exchange.method, self.base_url + exchange.target, headers=headers, data=exchange.body, timeout=20
        )
        return answer.status_code, answer.raw.headers.items(), answer.content


def reuse(client):
    """One challenge and one connection for many calls, and nc grows by one with each."""
    session = requests.Session()
    session.trust_env = False
    session.auth = HTTPDigestAuth(*credentials.of("owner", "key"))
    url = f"{client.base_url}/api/atlas/v2/groups/{os.environ['GROUP_ID']}/integrations"
    answers = [session.get(url, headers={"Accept": VERSIONED}, timeout=20) for _ in range(20)]
    statuses = [answer.status_code for answer in answers]
    challenges = sum(len(answer.history) for answer in answers)
    counts = [answer.request.headers["Authorization"].split("nc=")[1].split(",")[0] for answer in answers]
    nonces = {answer.request.headers["Authorization"].split('nonce="')[1].split('"')[0] for answer in answers}
    due = [f"{count:08x}" for count in range(1, 21)]
    fine = statuses == [200] * 20 and challenges == 1 and counts == due and len(nonces) == 1
    result(NAME, "listGroupIntegrations", "-", "ok: reused nonce", "" if fine else f"{statuses} {challenges} {counts}")
    pools = session.get_adapter(url).poolmanager.pools
    opened = sum(pools[key].num_connections for key in pools.keys())
    result(NAME, "listGroupIntegrations", "-", "ok: reused connection", "" if opened == 1 else f"{opened} connections")


def main(variables):
    print("version", NAME, requests.__version__, sep="\t")
    client = Requests(variables["BASE_URL"])
    Player(NAME, client.send, variables).play_all()
    reuse(client)
