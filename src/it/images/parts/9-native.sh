# Dockerfile.native builds the executable from the clone, Dockerfile.native-micro takes the one in target. Where the engine is
# a stand-in, so is native-image (src/it/native/stand-in): the build and the images are real, the executable is a script that
# runs its jars by Java.
ending() { sed -n '/^# ---- The image/,$p' "src/main/docker/$1"; }
expect 'both Dockerfiles of the native image end in the same lines' sh -c "
    test -n '$(ending Dockerfile.native | head -1)' && test '$(ending Dockerfile.native | cksum)' = '$(ending Dockerfile.native-micro | cksum)'"
copied() { sed -n "/AS application/,/^# ----/s/^COPY.* \([^ ]*target[^ ]*\) /\1 /p" "src/main/docker/$1" | sed 's#^/source/##'; }
expect 'and take the same files' test "$(copied Dockerfile.native)" = "$(copied Dockerfile.native-micro)"

# What the executable needs: a stand-in is started by Java.
executable_base() { if test $bases = stand-in; then base java BASE_IMAGE; fi; }
if test $bases = stand-in; then
    built="$offline --build-arg BUILDER_IMAGE=$run:maven --build-arg MAVEN_IMAGE=$run:maven"
elif test -n "${BUILDER_IMAGE:-}"; then
    built="--build-arg BUILDER_IMAGE=$BUILDER_IMAGE"
fi

# check IMAGE: it becomes healthy with nothing allowed, contains the list of its contents, and knows that it is native.
check() {
    native=$(start --read-only --tmpfs /tmp --user 12345 --network none --cap-drop ALL "$1")
    expect 'it becomes healthy with nothing allowed' eventually healthy "$native"
    expect 'its list of contents is that of an executable' executable_contents "$native"
    expect 'a training run is wrong usage' refuses_to_train "$1"
    docker rm -f "$native" > /dev/null
}
executable_contents() {
    docker cp "$1:/work/sbom.cdx.json" "$work/sbom-native.json" &&
        grep -q '"bomFormat" : "CycloneDX"' "$work/sbom-native.json" && grep -q -- '-runner"' "$work/sbom-native.json"
}
refuses_to_train() {
    code=0
    docker run --rm --label "$run" --tmpfs /tmp "$1" train || code=$?
    test $code = 64
}

# From standard input: older engines do not see a second Dockerfile in a folder that they have read before.
clone_build() { docker build --label "$run" $built "$@" -f - "$work/clone" < src/main/docker/Dockerfile.native; }

if test -n "${built:-}"; then
    expect 'the native image builds from a clone' clone_build $(executable_base) -t "$run:native-clone"
    check "$run:native-clone"
else
    echo 'Dockerfile.native is left out: no BUILDER_IMAGE is given'
fi

# Without an executable in target, that of the clone, under the names that its build gave the files.
if test -n "${built:-}" && ! ls target/*-runner > /dev/null 2>&1; then
    clone_build -q --target build -t "$run:build" > /dev/null
    docker cp "$(docker create --label "$run" "$run:build"):/source/target" "$work/native"
    (cd "$work/native" && ls -- *-runner *-runner-cyclonedx.json) > "$work/taken"
    while read -r file; do cp -p "$work/native/$file" target/; done < "$work/taken"
fi
if ls target/*-runner > /dev/null 2>&1; then
    expect 'the native image builds from the executable' docker build --network none --label "$run" $(executable_base) \
        -f src/main/docker/Dockerfile.native-micro -t "$run:native" .
    check "$run:native"
else
    echo 'Dockerfile.native-micro is left out: there is no executable in target'
fi
