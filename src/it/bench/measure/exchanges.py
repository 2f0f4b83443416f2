"""The requests that are measured, and how one of them is made by hand."""

import base64
import hashlib
import http.client
import re
from dataclasses import dataclass, replace

USER, PASSWORD = "atlasdev", "0b9c4c2e-5d3a-4f1b-8a67-1f2e3d4c5b6a"
ACCOUNT, SECRET = "mdb_sa_id_4888442a3354817a7320eb62", "mdb_sa_sk_LocalDevelopmentOnly_0123456789abcdefghi"
GROUP = "32b6e34b3d91647abb20e7b8"
# The same for every subject, whatever its port: links in an answer repeat it.
HOST = "localhost:8080"
VERSION = "application/vnd.atlas.2023-01-01+json"
JSON = "application/json"
DATADOG = '{"type":"DATADOG","apiKey":"00112233445566778899aabbccddeeff","region":"EU"}'

# What differs from one answer of the simulator to the next.
FRESH = re.compile(rb'("id":"[0-9a-f]{24}"|"access_token":"[^"]*")')


@dataclass(frozen=True)
class Exchange:
    method: str
    target: str
    accept: str = VERSION
    authorization: str = ""
    media_type: str = ""
    body: str = ""

    def line(self):
        """The request as the scripts of wrk read it."""
        return "\t".join((self.method, self.target, HOST, self.accept, self.authorization, self.media_type, self.body))

    def headers(self):
        named = {"Host": HOST, "Accept": self.accept, "Authorization": self.authorization}
        return {name: value for name, value in (named | {"Content-Type": self.media_type}).items() if value}

    def ask(self, port):
        """Status, headers and body of the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request(self.method, self.target, self.body or None, self.headers())
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def signed(self, nonce):
        """The same, signed by HTTP Digest for the first use of the nonce."""
        ha1 = _md5(f"{USER}:MMS Public API:{PASSWORD}")
        response = _md5(f"{ha1}:{nonce}:00000001:0a4f113b:auth:{_md5(f'{self.method}:{self.target}')}")
        return replace(
            self,
            authorization=f'Digest username="{USER}", realm="MMS Public API", nonce="{nonce}", uri="{self.target}",'
            f' cnonce="0a4f113b", qop=auth, algorithm=MD5, nc=00000001, response="{response}"',
        )


def _md5(text):
    return hashlib.md5(text.encode()).hexdigest()


def group(path="", group_id=GROUP):
    return f"/api/atlas/v2/groups/{group_id}{path}"


def listing(authorization, group_id=GROUP):
    return Exchange("GET", group("/integrations", group_id), authorization=authorization)


def update(authorization, group_id=GROUP):
    return Exchange("PUT", group("/integrations/DATADOG", group_id), VERSION, authorization, JSON, DATADOG)


TOKEN = Exchange(
    "POST",
    "/api/oauth/token",
    JSON,
    "Basic " + base64.b64encode(f"{ACCOUNT}:{SECRET}".encode()).decode(),
    "application/x-www-form-urlencoded",
    "grant_type=client_credentials",
)


def alike(one, other):
    """Whether two answers are the same bytes, but for the ids and tokens that are new in every answer."""
    return len(one) == len(other) and FRESH.sub(b"", one) == FRESH.sub(b"", other)
