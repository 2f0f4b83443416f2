"""urllib with HTTPDigestAuthHandler, both of the standard library: a new challenge for each call."""

import os
import platform
import urllib.error
import urllib.request
from urllib.request import HTTPDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, ProxyHandler, Request

import credentials
from exchanges import CLIENTS, VERSIONED, result

NAME = "urllib"
TYPE = "VICTOR_OPS"


def opener(base_url, password):
    passwords = HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, base_url, os.environ["PUBLIC_KEY"], password)
    return urllib.request.build_opener(ProxyHandler({}), HTTPDigestAuthHandler(passwords))


def main(variables):
    print("version", NAME, f"(of the machine) {platform.python_version()}", sep="\t")
    base_url = variables["BASE_URL"]
    groups = f"{base_url}/api/atlas/v2/groups"
    integrations = f"{groups}/{os.environ['GROUP_ID']}/integrations"
    owner = opener(base_url, credentials.of("owner", "key")[1])

    def status(client, method, url, payload=None):
        body = (CLIENTS / "payloads" / payload / f"{TYPE}.json").read_bytes() if payload else None
        headers = {"Accept": VERSIONED, "Content-Type": "application/json"}
        try:
            return client.open(Request(url, body, headers, method=method), timeout=20).status
        except urllib.error.HTTPError as error:
            return error.code

    def check(operation, kind, case, expected, found):
        result(NAME, operation, kind, case, "" if found == expected else f"expected {expected}, came {found}")

    one = f"{integrations}/{TYPE}"
    check("listGroups", "-", "ok: with a query", 200, status(owner, "GET", f"{groups}?itemsPerPage=500&pageNum=1"))
    check("createGroupIntegration", TYPE, "ok", 200, status(owner, "POST", f"{one}?includeCount=true", "minimal"))
    check("updateGroupIntegration", TYPE, "ok", 200, status(owner, "PUT", f"{one}?pretty=true", "full"))
    check("getGroupIntegration", TYPE, "ok", 200, status(owner, "GET", one))
    check("deleteGroupIntegration", TYPE, "ok", 204, status(owner, "DELETE", one))
    check("listGroupIntegrations", "-", "401 challenge", 401, status(opener(base_url, "wrong"), "GET", integrations))
