served=$(start --read-only --tmpfs /tmp --cap-drop ALL -p 127.0.0.1::8080 "$image")
eventually healthy "$served" || true
# At rest, before it is asked anything but its health: what the server itself holds, not what a health check does.
rest() {
    resident=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$(inspect "$served" '{{.State.Pid}}')/status")
    echo "$resident MiB resident, wanted are at most 130"
    test "$resident" -le 130
}
sleep 10
expect 'it holds at most 130 MiB at rest' rest
test ! -s "$work/said" || cat "$work/said"

at=$(address "$served")
api=http://$at/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/integrations
token=$(curl -s -u mdb_sa_id_4888442a3354817a7320eb62:mdb_sa_sk_LocalDevelopmentOnly_0123456789abcdefghi \
    -d grant_type=client_credentials "http://$at/api/oauth/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
ask() { curl -sf -H "Authorization: Bearer $token" -H 'Accept: application/vnd.atlas.2025-03-12+json' "$api"; }
expect 'it serves the built-in scenario on the published port' ask

delay() {
    curl -sf -X POST "http://$at/_simulator/faults" -H 'Content-Type: application/json' -d '{ "faults": [
      { "name": "slow", "match": { "method": "GET" }, "fault": { "type": "delay", "fixedDelayMilliseconds": 600 } } ] }'
}
expect 'a fault rule makes an answer late' delay
ask > "$work/late" &
slow=$!
fired() { curl -sf "http://$at/_simulator/faults" | grep -q '"fired" *: *1'; }
eventually fired
before=$(date +%s%N)
docker kill -s TERM "$served" > /dev/null
answered() { wait $slow && grep -q PAGER_DUTY "$work/late"; }
expect 'a request in flight at SIGTERM is answered' answered
expect 'then it ends' eventually ended "$served"
finished=$(inspect "$served" '{{.State.FinishedAt}}')
took=$(($(date -d "$finished" +%s%N) / 1000000 - before / 1000000))
expect "within a second of SIGTERM (it took $took ms)" test $took -le 1000
expect 'by the signal, as it would without a container' test "$(inspect "$served" '{{.State.ExitCode}}')" = 143
