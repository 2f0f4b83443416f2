hard="--read-only --tmpfs /tmp --user 12345 --network none --cap-drop ALL"

bare=$(start $hard "$image")
mkdir "$work/scenarios"
cp scenarios/deterministic.yaml "$work/scenarios/"
mounted=$(start $hard -v "$work/scenarios:/etc/atlas-simulator/scenarios:ro" "$image")
expect 'it becomes healthy with nothing allowed and nothing mounted' eventually healthy "$bare"
expect 'it becomes healthy with a mounted scenario' eventually healthy "$mounted"

mkdir "$work/broken"
echo 'organizations: [ { nam: Acme } ]' > "$work/broken/typo.yaml"
broken=$(start $hard -v "$work/broken:/etc/atlas-simulator/scenarios:ro" "$image")
expect 'a broken scenario ends it' eventually ended "$broken"
expect 'with 65' test "$(inspect "$broken" '{{.State.ExitCode}}')" = 65
expect 'never healthy' test "$(health "$broken")" != healthy
told() { docker logs "$broken" 2>&1 | grep 'typo.yaml:1:'; }
expect 'naming file, line and column' told
expect 'a check of files needs no server' docker run --rm --label "$run" $hard \
    -v "$work/scenarios:/etc/atlas-simulator/scenarios:ro" "$image" validate /etc/atlas-simulator/scenarios
docker rm -f "$bare" "$mounted" > /dev/null
