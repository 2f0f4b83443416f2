# What is expected, told one by one; the verdict comes last, so that one failure does not hide another.
failures=0

# expect WHAT COMMAND…: the command succeeds.
expect() {
    what=$1
    shift
    if "$@" > "$work/said" 2>&1; then echo "ok: $what"; else
        echo "NOT OK: $what"
        sed 's/^/    /' "$work/said" | tail -20
        failures=$((failures + 1))
    fi
}

# Waits up to a minute for COMMAND to succeed.
eventually() {
    for _ in $(seq 600); do
        "$@" > /dev/null 2>&1 && return
        sleep 0.1
    done
    return 1
}

inspect() { docker inspect -f "$2" "$1"; }
health() { inspect "$1" '{{.State.Health.Status}}'; }
healthy() { test "$(health "$1")" = healthy; }
ended() { test "$(inspect "$1" '{{.State.Status}}')" = exited; }

# Where the port 8080 of a container is on this machine.
address() { docker port "$1" 8080 | head -1; }

verdict() {
    test $failures = 0 || { echo "images: $failures expectation(s) failed"; exit 1; }
    echo "images: all as expected, on $bases base images"
}
