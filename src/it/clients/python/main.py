"""Runs the Python clients one after the other, as they share a project."""

import base64
import os

import by_httpx
import by_requests
import by_urllib
import pipelining

account = f"{os.environ['CLIENT_ID']}:{os.environ['CLIENT_SECRET']}"
known = {**os.environ, "BASIC": base64.b64encode(account.encode()).decode()}
by_requests.main(dict(known))
by_urllib.main(dict(known))
by_httpx.main({**known, "BASE_URL": os.environ["TLS_BASE_URL"]})
pipelining.main(dict(known))
