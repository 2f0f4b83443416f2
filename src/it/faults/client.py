"""One PUT by Python's own client, and what it reports: client.py url token."""
import http.client, ssl, sys
from urllib.parse import urlsplit

url, token = urlsplit(sys.argv[1]), sys.argv[2]
tls = ssl._create_unverified_context()
connection = (http.client.HTTPSConnection(url.netloc, timeout=10, context=tls) if url.scheme == "https"
              else http.client.HTTPConnection(url.netloc, timeout=10))
try:
    connection.request("PUT", url.path, '{"type":"OPS_GENIE","apiKey":"01234567-89ab-cdef-0123-456789abcdef"}', {
        "Authorization": "Bearer " + token, "Accept": "application/vnd.atlas.2023-01-01+json",
        "Content-Type": "application/json"})
    answer = connection.getresponse()
    answer.read()
    print(answer.status)
except Exception as e:
    print(type(e).__name__ + ": " + str(e))
