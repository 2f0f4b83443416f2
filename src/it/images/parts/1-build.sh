expect 'both Dockerfiles of the JVM image end in the same lines' sh -c "
    sed -n '/^# ---- The image/,\$p' src/main/docker/Dockerfile > $work/a
    sed -n '/^# ---- The image/,\$p' src/main/docker/Dockerfile.jvm | diff $work/a - && test -s $work/a"

# The build, its training run included, gets along without a network.
expect 'the JVM image builds' docker build --network none --label "$run" $(base java BASE_IMAGE) \
    --build-arg VERSION=1.2.3 --build-arg REVISION=abc -f src/main/docker/Dockerfile.jvm -t "$run:jvm" .
image=$run:jvm

named() { test "$(inspect "$image" "{{index .Config.Labels \"org.opencontainers.image.$1\"}}")" = "$2"; }
expect 'it is labelled with its version' named version 1.2.3
expect 'it is labelled with its revision' named revision abc
expect 'it is labelled with its licence' named licenses Apache-2.0
expect 'its user is a number and not root' sh -c "echo $(inspect "$image" '{{.Config.User}}') | grep -qE '^[1-9][0-9]*\$'"
expect 'it exposes 8080' test "$(inspect "$image" '{{json .Config.ExposedPorts}}')" = '{"8080/tcp":{}}'
expect 'no shell stands between it and a signal' test "$(inspect "$image" '{{index .Config.Entrypoint 0}}')" = java

contents() {
    made=$(docker create --label "$run" "$image") && docker cp "$made:/work/sbom.cdx.json" "$work/sbom.json"
    grep -q '"bomFormat" : "CycloneDX"' "$work/sbom.json" && grep -q 'pkg:maven/io.vavr/vavr@' "$work/sbom.json"
}
expect 'it carries the list of its contents' contents
# Told to use the cache at any price, Java refuses to start where it does not fit.
expect 'its cache fits it' docker run --rm --label "$run" --entrypoint java "$image" \
    -XX:AOTMode=on -XX:AOTCache=/work/app.aot @/work/java.options -jar /work/quarkus-run.jar --version
