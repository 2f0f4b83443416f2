# A small container holds a full journal, and many who read it at a time.
small=$(start --read-only --tmpfs /tmp --memory 256m -p 127.0.0.1::8080 "$image")
eventually healthy "$small" || true
requests=http://$(address "$small")/_simulator/requests
fill() {
    curl -s -o /dev/null -A "$(head -c 2000 /dev/zero | tr '\0' a)" "http://$(address "$small")/api/atlas/v2/groups/[1-9000]" &&
        curl -sf "http://$(address "$small")/q/metrics" | grep '^simulator_journal_evicted_total [1-9]'
}
expect 'a container of 256 MiB takes more requests than its journal keeps' fill
readers() {
    for reader in 1 2 3 4 5 6; do
        curl -s -o /dev/null -w '%{http_code}\n' -d '{ "method": "PUT" }' "$requests/verify" &
        curl -s -o /dev/null -w '%{http_code}\n' "$requests" &
    done > "$work/read"
    wait
    test "$(sort "$work/read" | uniq -c | xargs)" = '6 200 6 422'
}
expect 'and answers six who verify it and six who list it at the same time' readers
docker rm -f "$small" > /dev/null
