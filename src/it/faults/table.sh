#!/bin/sh
# What real clients report of each fault, as a table in Markdown: fault x protocol x client, of one PUT.
# usage: src/it/faults/table.sh [port] > docs/fault-clients.md   needs: mvn package, curl, python3, node, a JDK
set -eu
cd "$(dirname "$0")/../../.."
port=${1:-18085}
secure=$((port + 1000))
here=src/it/faults
java -Dsimulator.port="$port" -Dsimulator.rate-limit.enabled=false -Dsimulator.tls=true \
    -Dsimulator.tls.port=$secure -jar target/quarkus-app/quarkus-run.jar > target/table.log 2>&1 &
server=$!
trap 'kill $server' EXIT
until curl -sf "localhost:$port/q/health/ready" > /dev/null; do sleep 0.2; done
path=/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/OPS_GENIE
body='{"type":"OPS_GENIE","apiKey":"01234567-89ab-cdef-0123-456789abcdef"}'

token() {
    curl -s -u mdb_sa_id_4888442a3354817a7320eb62:mdb_sa_sk_LocalDevelopmentOnly_0123456789abcdefghi \
        -d grant_type=client_credentials "localhost:$port/api/oauth/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}

fault() {
    curl -sf -X POST "localhost:$port/_simulator/faults" -o /dev/null -H 'Content-Type: application/json' \
        -d "{\"faults\":[{\"match\":{\"method\":\"PUT\"},\"fault\":$1}]}"
}

by_curl() {
    curl -skS -m 10 "$1" -X PUT -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $token" -d "$body" \
        -H 'Accept: application/vnd.atlas.2023-01-01+json' -H 'Content-Type: application/json' "$2" 2>&1 |
        tr '\n' ' ' | sed 's/curl: \(([0-9]*)\) /exit \1 /; s/ 000 *$//'
}

row() {
    url=$1$path
    curled=$(by_curl "$2" "$url")
    java=$(java $here/Client.java "$url" "$3" "$token" |
        sed 's/status line, .*/status line/; s/size: -[0-9]*/size/; s|/127.0.0.1:[0-9]*: ||')
    # Python's own client speaks no HTTP/2.
    python=-
    test "$3" = HTTP_2 || python=$(python3 $here/client.py "$url" "$token" | sed 's/BadStatusLine: .*/BadStatusLine/')
    node=$(node $here/client.js "$url" "$3" "$token")
    printf '%s | %s | %s | %s |\n' "$curled" "$java" "$python" "$node" | tr -d '\000-\010\013-\037\177-\377'
}

echo '# What clients report of each fault'
echo
echo 'This page lists what curl, Java, Python and Node report for each [fault](faults.md), over each protocol. `src/it/faults/table.sh` generates it from one PUT per cell.'
echo
echo '| fault | protocol | curl | Java HttpClient | Python http.client | Node |'
echo '|---|---|---|---|---|---|'
while read -r name parameters; do
    fault "{\"type\":\"$name\"$parameters}"
    for protocol in 'HTTP/1.1' 'HTTP/2' 'TLS, HTTP/1.1' 'TLS, HTTP/2'; do
        token=$(token)
        printf '| %s | %s | ' "$name" "$protocol"
        case $protocol in
            'HTTP/1.1') row "http://localhost:$port" --http1.1 HTTP_1_1 ;;
            'HTTP/2') row "http://localhost:$port" --http2-prior-knowledge HTTP_2 ;;
            'TLS, HTTP/1.1') row "https://localhost:$secure" --http1.1 HTTP_1_1 ;;
            *) row "https://localhost:$secure" --http2 HTTP_2 ;;
        esac
    done
done <<'LIST'
EMPTY_RESPONSE
CONNECTION_RESET_BY_PEER
MALFORMED_RESPONSE_CHUNK
RANDOM_DATA_THEN_CLOSE
truncatedBody
chunkedDribbleDelay ,"numberOfChunks":3,"totalDuration":30
malformedJson
rateLimit
tokenExpired
error ,"errorCode":"UNEXPECTED_ERROR"
error ,"status":503,"headers":{"Content-Type":"text/html"},"body":"<h1>503</h1>"
delay ,"fixedDelayMilliseconds":50
wrongContentType
unknownField
missingField ,"field":"region"
unmaskedToMasked
tokenRevoked
RST_STREAM
GOAWAY
LIST
