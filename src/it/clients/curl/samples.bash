# The samples of MongoDB's documentation for the operations on integrations, word for word but for the host, the
# placeholders and the payload.
# shellcheck disable=SC2154,SC2034

# The documentation uses no more of jq than this.
command -v jq > /dev/null || jq() { sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }

by_service_account() {
    local groupId=$GROUP_ID integrationType=$1 Payload
    Payload=$(cat "$CLIENTS/payloads/full/$1.json")
    case $2 in
        listGroupIntegrations)
            curl --header "Authorization: Bearer ${ACCESS_TOKEN}" \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              -X GET "$BASE_URL/api/atlas/v2/groups/$groupId/integrations?pretty=true" ;;
        getGroupIntegration)
            curl --header "Authorization: Bearer ${ACCESS_TOKEN}" \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              -X GET "$BASE_URL/api/atlas/v2/groups/$groupId/integrations/$integrationType?pretty=true" ;;
        createGroupIntegration)
            curl --header "Authorization: Bearer ${ACCESS_TOKEN}" \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              --header "Content-Type: application/json" \
              -X POST "$BASE_URL/api/atlas/v2/groups/$groupId/integrations/$integrationType" \
              -d "$Payload" ;;
        updateGroupIntegration)
            curl --header "Authorization: Bearer ${ACCESS_TOKEN}" \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              --header "Content-Type: application/json" \
              -X PUT "$BASE_URL/api/atlas/v2/groups/$groupId/integrations/$integrationType" \
              -d "$Payload" ;;
        deleteGroupIntegration)
            curl --header "Authorization: Bearer ${ACCESS_TOKEN}" \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              -X DELETE "$BASE_URL/api/atlas/v2/groups/$groupId/integrations/$integrationType" ;;
    esac
}

by_digest() {
    local groupId=$GROUP_ID integrationType=$1 Payload
    Payload=$(cat "$CLIENTS/payloads/full/$1.json")
    case $2 in
        listGroupIntegrations)
            curl --user "${PUBLIC_KEY}:${PRIVATE_KEY}" \
              --digest \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              -X GET "$BASE_URL/api/atlas/v2/groups/$groupId/integrations?pretty=true" ;;
        getGroupIntegration)
            curl --user "${PUBLIC_KEY}:${PRIVATE_KEY}" \
              --digest \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              -X GET "$BASE_URL/api/atlas/v2/groups/$groupId/integrations/$integrationType?pretty=true" ;;
        createGroupIntegration)
            curl --user "${PUBLIC_KEY}:${PRIVATE_KEY}" \
              --digest \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              --header "Content-Type: application/json" \
              -X POST "$BASE_URL/api/atlas/v2/groups/$groupId/integrations/$integrationType" \
              -d "$Payload" ;;
        updateGroupIntegration)
            curl --user "${PUBLIC_KEY}:${PRIVATE_KEY}" \
              --digest \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              --header "Content-Type: application/json" \
              -X PUT "$BASE_URL/api/atlas/v2/groups/$groupId/integrations/$integrationType" \
              -d "$Payload" ;;
        deleteGroupIntegration)
            curl --user "${PUBLIC_KEY}:${PRIVATE_KEY}" \
              --digest \
              --header "Accept: application/vnd.atlas.2025-03-12+json" \
              -X DELETE "$BASE_URL/api/atlas/v2/groups/$groupId/integrations/$integrationType" ;;
    esac
}

# The body that a sample is to print.
sample_answer() {
    local self="$BASE_URL/api/atlas/v2/groups/$GROUP_ID/integrations"
    case $2 in
        listGroupIntegrations) printf '{\n  "links" : [ {\n    "href" : "%s",\n    "rel" : "self"\n  } ],\n  "results" : [ %s ],\n  "totalCount" : 1\n}' \
            "$self?pretty=true&pageNum=1&itemsPerPage=100" "$(shown indented "full/$1")" ;;
        getGroupIntegration) shown pretty "full/$1" ;;
        deleteGroupIntegration) ;;
        *) printf '{"links":[{"href":"%s","rel":"self"}],"results":[%s],"totalCount":1}' \
            "$self/$1?pageNum=1&itemsPerPage=100" "$(shown compact "full/$1")" ;;
    esac
}

# usage: samples by_service_account|by_digest
samples() {
    local type operation came wanted
    for type in "${types[@]}"; do
        for operation in createGroupIntegration getGroupIntegration listGroupIntegrations updateGroupIntegration deleteGroupIntegration; do
            wanted=$(sample_answer "$type" "$operation" | masked)
            came=$("$1" "$type" "$operation" 2> "$WORK/progress" | masked) || came="curl failed: $(tail -1 "$WORK/progress")"
            if [[ $came == "$wanted" ]]; then result "$operation" "$type" 'ok: as documented' pass ''; continue; fi
            result "$operation" "$type" 'ok: as documented' fail "expected: ${wanted//$'\n'/ } came: ${came//$'\n'/ }"
        done
    done
}

ACCESS_TOKEN=$(curl -fsS --request POST "$BASE_URL/api/oauth/token" \
  --header "Authorization: Basic $(printf '%s' "${CLIENT_ID}:${CLIENT_SECRET}" | base64 | tr -d '\n')" \
  --header "Content-Type: application/x-www-form-urlencoded" \
  --header "Accept: application/json" \
  --data "grant_type=client_credentials" | jq -r '.access_token')
