# Without a native executable, a script stands in for it: it proves the image around it.
ls target/*-runner > /dev/null 2>&1 || {
    echo 'the native executable is a stand-in'
    printf '#!/bin/sh\nif [ "${1:-}" = health ]; then exit 0; fi\necho "$(id -u) $SIMULATOR_HOST"; exec sleep 60\n' \
        > target/stand-in-runner
}
expect 'the native image builds' docker build --network none --label "$run" $(base plain BASE_IMAGE) \
    -f src/main/docker/Dockerfile.native-micro -t "$run:native" .
native=$(start --read-only --tmpfs /tmp --user 12345 --network none --cap-drop ALL "$run:native")
expect 'it becomes healthy with nothing allowed' eventually healthy "$native"
docker rm -f "$native" > /dev/null
