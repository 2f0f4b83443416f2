# Rate limits that are really reached, one request after the other on one connection.

# usage: worn_out OPERATION CASE HOW-MANY EXPECTED curl-arguments…     the last answer, of one more, is the refusal
worn_out() {
    local operation=$1 case=$2 most=$3 expected=$4 statuses came
    shift 4
    statuses=$("${curl[@]}" --write-out '%{http_code}\n' --output "$WORK/limit#1" --dump-header "$WORK/head" "$@" | uniq -c | xargs)
    came=$(sed -E 's/(after |orgs",)[1-9][0-9]?\b/\1@SECONDS@/g' "$WORK/limit$((most + 1))")
    rm -f "$WORK"/limit*
    if [[ "$statuses" == "$most 200 1 429" && $came == "$expected" ]]; then result "$operation" - "$case" pass ''; return; fi
    result "$operation" - "$case" fail "expected: $most 200 1 429 $expected came: $statuses $came"
}

limits() {
    local seconds='@SECONDS@'
    sign_in viewer
    worn_out listOrgs RATE_LIMITED_TOKEN_BUCKET 300 '{"detail":"Rate limit exceeded for api/atlas/v2/orgs. Please retry after '$seconds' seconds. Request capacity: 300. Refill rate: 100 per 60 seconds. For more information, see: http://dochub.mongodb.org/core/atlas-api-rate-limit.","error":429,"errorCode":"RATE_LIMITED_TOKEN_BUCKET","parameters":["api/atlas/v2/orgs",'$seconds',300,100,60],"reason":"Too Many Requests"}' \
        "${credentials[@]}" --header 'Accept: application/vnd.atlas.2023-01-01+json' "$BASE_URL/api/atlas/v2/orgs?[1-301]"
    worn_out token RATE_LIMITED 50 '{"detail":"Resource /api/oauth/token is limited to 50 requests every 1 minutes.","error":429,"errorCode":"RATE_LIMITED","parameters":["/api/oauth/token",50,1],"reason":"Too Many Requests"}' \
        --user "$BUSY_CLIENT_ID:$BUSY_CLIENT_SECRET" --data grant_type=client_credentials "$BASE_URL/api/oauth/token?[1-51]"
}
