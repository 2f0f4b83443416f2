#!/bin/sh
# A million faulted requests leave no connection and no memory behind: heap after a collection, threads and open files
# after the first tenth are compared with those at the end.
# usage: src/it/faults/leak.sh [requests] [port]       needs: mvn package, jcmd, curl
set -eu
cd "$(dirname "$0")/../../.."
requests=${1:-1000000}
port=${2:-18085}
here=src/it/faults

java -Xmx256m -Dsimulator.port="$port" -Dsimulator.rate-limit.enabled=false \
    -jar target/quarkus-app/quarkus-run.jar > target/leak.log 2>&1 &
server=$!
trap 'kill $server' EXIT
until curl -sf "localhost:$port/q/health/ready" > /dev/null; do sleep 0.2; done

token=$(curl -s -u mdb_sa_id_4888442a3354817a7320eb62:mdb_sa_sk_LocalDevelopmentOnly_0123456789abcdefghi \
    -d grant_type=client_credentials "localhost:$port/api/oauth/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

rule() { printf '{"name":"%s","match":{"query":{"f":"%s"}},%s"fault":%s}' "$1" "$1" "$3" "$2"; }
curl -sf -X POST "localhost:$port/_simulator/faults" -o /dev/null -H 'Content-Type: application/json' -d "{\"faults\":[
$(rule error '{"type":"error","errorCode":"UNEXPECTED_ERROR"}' ''),
$(rule delay '{"type":"delay","fixedDelayMilliseconds":1}' ''),
$(rule empty '{"type":"EMPTY_RESPONSE"}' ''),
$(rule reset '{"type":"CONNECTION_RESET_BY_PEER"}' ''),
$(rule chunk '{"type":"MALFORMED_RESPONSE_CHUNK"}' ''),
$(rule garbage '{"type":"RANDOM_DATA_THEN_CLOSE"}' ''),
$(rule truncated '{"type":"truncatedBody"}' ''),
$(rule dribble '{"type":"chunkedDribbleDelay","numberOfChunks":3,"totalDuration":3}' ''),
$(rule json '{"type":"malformedJson"}' ''),
$(rule lost '{"type":"CONNECTION_RESET_BY_PEER"}' '"phase":"after",')]}"
# Where the operation has an answer, the faults of answers have something to spoil.
curl -sf -X PUT -o /dev/null -H "Authorization: Bearer $token" -H 'Accept: application/vnd.atlas.2023-01-01+json' \
    -H 'Content-Type: application/json' -d '{"type":"OPS_GENIE","apiKey":"01234567-89ab-cdef-0123-456789abcdef"}' \
    "localhost:$port/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations/OPS_GENIE"

# Sets heap (KiB after a collection), threads, files.
look() {
    sleep 2
    jcmd $server GC.run > /dev/null
    heap=$(jcmd $server GC.heap_info | awk '/used/ { sub(/.*used /, ""); sub(/K.*/, ""); print; exit }')
    threads=$(ls /proc/$server/task | wc -l)
    files=$(ls /proc/$server/fd | wc -l)
    echo "$1: heap ${heap}K, threads $threads, open files $files"
}

java $here/Load.java "$port" "$token" $((requests / 10)) 16
look "after the first tenth"
heap_before=$heap threads_before=$threads files_before=$files
java $here/Load.java "$port" "$token" $((requests - requests / 10)) 16
look "at the end"
curl -s "localhost:$port/_simulator/faults" | grep -E '"(name|fired)"'

failed=0
judge() { test "$2" -le "$3" || { echo "$1 grew to $2, more than $3"; failed=1; }; }
judge heap "$heap" $((heap_before * 5 / 4 + 4096))
judge threads "$threads" $((threads_before + 8))
judge files "$files" $((files_before + 16))
judge 'errors in the log' "$(grep -cE ' (ERROR|WARN) ' target/leak.log || true)" 0
exit $failed
