"""Worlds of so many projects, as scenario files."""

import json

from .exchanges import ACCOUNT, PASSWORD, SECRET, USER
from .figures import FOLDER

ORGANIZATION = "4888442a3354817a7320eb61"
CREDENTIALS = {
    "apiKeys": [{"publicKey": USER, "privateKey": PASSWORD, "roles": ["ORG_OWNER"]}],
    "serviceAccounts": [{"clientId": ACCOUNT, "clientSecret": SECRET, "roles": ["ORG_OWNER"]}],
}
ASKED = 1_000  # most projects that the load is spread over
FILE = 100_000  # most projects in one file
DATADOG = [{"type": "DATADOG", "apiKey": "00112233445566778899aabbccddeeff", "region": "EU"}]


def project_id(number):
    return f"{number:024x}"


def asked(size):
    """The numbers of the projects that have an integration and are asked for, all over the world."""
    return range(0, size, max(1, size // ASKED))


def write(size):
    """A folder of scenario files that describe one organization with so many projects."""
    folder = FOLDER / f"world-{size}"
    folder.mkdir(parents=True, exist_ok=True)
    configured = set(asked(size))
    for start in range(0, size, FILE):
        projects = [_project(number, configured) for number in range(start, min(size, start + FILE))]
        organization = {"id": ORGANIZATION, "name": "Acme", "projects": projects} | (CREDENTIALS if not start else {})
        (folder / f"{start:08}.json").write_text(json.dumps({"organizations": [organization]}))
    return folder


def _project(number, configured):
    project = {"id": project_id(number), "name": f"project {number:08}"}
    return project | {"integrations": DATADOG} if number in configured else project
