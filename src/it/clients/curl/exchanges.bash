# Plays files of src/it/clients/exchanges with curl, and compares every byte of each answer but dates, ids and the like.
# Set before: client (its name in the results), curl (the command and what it is always given), signs_in (key or token).

mapfile -t header_rows < <(grep -v '^#' "$CLIENTS/expected/headers")
declare -A tokens

result() { printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$client" "$@"; }

# Sets REPLY to the text with every $NAME replaced by the variable of that name.
expand() {
    REPLY=$1
    while [[ $REPLY =~ \$([A-Z_]+) ]]; do REPLY=${REPLY//"\$${BASH_REMATCH[1]}"/"${!BASH_REMATCH[1]}"}; done
}

# Prints the integrations of "full/A,B" as Atlas would print them: compact, pretty, or pretty within a list.
shown() {
    local folder=${2%/*} type separator=''
    for type in $(tr , ' ' <<< "${2#*/}"); do
        printf %s "$separator"
        separator=,
        case $1 in
            compact) sed 's/^ *//; s/" : /":/' "$CLIENTS/expected/$folder/$type.json" | tr -d '\n' ;;
            pretty) printf %s "$(cat "$CLIENTS/expected/$folder/$type.json")" ;;
            indented) printf %s "$(sed '2,$s/^/  /' "$CLIENTS/expected/$folder/$type.json")" ;;
        esac
    done
}

# Prints the expected body, with what stands between @ filled in.
filled() {
    local text macro ID
    expand "$1"
    text=$REPLY
    while [[ $text =~ @(compact|pretty|indented)\ ([a-z]+/[A-Z_,]+)@ ]]; do
        text=${text//"${BASH_REMATCH[0]}"/"$(shown "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}")"}
    done
    if [[ $text =~ @links\ ([0-9a-f]+)@ ]]; then
        macro=${BASH_REMATCH[0]} ID=${BASH_REMATCH[1]}
        expand "$(cat "$CLIENTS/expected/project-links")"
        text=${text//"$macro"/"$REPLY"}
    fi
    printf %s "$text"
}

# Prints the headers of that kind of answer. usage: headers KIND METHOD:OPERATION CODE [one more]
headers() {
    local row header kinds only pattern CODE=$3
    for row in "${header_rows[@]}"; do
        IFS='|' read -r header kinds only <<< "$row"
        [[ " $kinds " == *" $2 "* ]] || continue
        [[ -n ${only// /} ]] || only='*'
        set -f
        for pattern in $only; do
            # shellcheck disable=SC2053
            if [[ $1 == $pattern ]]; then expand "${header%"${header##*[! ]}"}"; echo "$REPLY"; break; fi
        done
        set +f
    done
    if [[ -n ${4-} ]]; then echo "$4"; fi
}

# Replaces what differs from run to run by a name, where it has the right form.
masked() {
    sed -E -e 's/2026-01-01T00:00:00Z/@BEGINNING@/g' -e 's/("(id|notifierId)" ?: ?)"[0-9a-f]{24}"/\1"@ID@"/g' \
        -e 's/"(created|updated)":"[0-9-]{10}T[0-9:]{8}Z"/"\1":"@NOW@"/g' \
        -e 's/^date: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$/date: @DATE@/' \
        -e 's/^ratelimit-remaining: [1-9][0-9]*$/ratelimit-remaining: @NUMBER@/' \
        -e 's/nonce="[A-Za-z0-9+\/]{32}"/nonce="@NONCE@"/' -e 's#^(server: atlas-simulator)/[^ /]+$#\1/@VERSION@#' \
        -e 's/("access_token" ?: ?)"eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{176}"/\1"@TOKEN@"/'
}

# Sets credentials to what curl needs to sign in as that one.
sign_in() {
    local prefix=''
    case $1 in
        nobody) credentials=(); return ;;
        'wrong key') credentials=(--digest --user "$PUBLIC_KEY:wrong"); return ;;
        'wrong token') credentials=(--header "Authorization: Bearer wrong"); return ;;
        owner) ;;
        *) prefix=${1^^}_ ;;
    esac
    local key=${prefix}PUBLIC_KEY secret=${prefix}PRIVATE_KEY
    if [[ $signs_in == key ]]; then credentials=(--digest --user "${!key}:${!secret}"); return; fi
    key=${prefix}CLIENT_ID secret=${prefix}CLIENT_SECRET
    : "${tokens[$1]:=$("${curl[@]}" --fail --user "${!key}:${!secret}" --data grant_type=client_credentials \
        "$BASE_URL/api/oauth/token" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')}"
    credentials=(--header "Authorization: Bearer ${tokens[$1]}")
}

# Sends what was read of one exchange, compares, and tells the result.
exchange() {
    local arguments status kind more size difference case=${title#*: } operation=${title%%: *}
    sign_in "$who"
    arguments=(-X "$method" --dump-header "$WORK/head" --output "$WORK/body" --write-out '%{http_code}')
    for line in "${sent_headers[@]}"; do arguments+=(--header "$line"); done
    if [[ -n $sent ]]; then arguments+=(--data-binary "$sent"); fi
    : > "$WORK/body"
    status=$(cd "$CLIENTS" && "${curl[@]}" "${credentials[@]}" "${arguments[@]}" "$BASE_URL$target") ||
        { result "$operation" "$1" "$case" fail "curl ended with exit code $?"; return; }
    size=$(stat -c %s "$WORK/body")
    if [[ -n $save ]]; then printf -v "$save" %s "$(grep -oE '"id":"[0-9a-f]{24}"' "$WORK/body" | head -1 | cut -d'"' -f4)"; fi
    expand "$expected_head"
    read -r wanted kind more <<< "$REPLY"
    { echo "$wanted"; headers "$method:$operation" "$kind" "${case%%:*}" "$more" | sort; echo; filled "$expected"; } |
        masked > "$WORK/expected"
    # Only the last answer counts: Digest has a first one.
    { echo "$status"; tr -d '\r' < "$WORK/head" | awk '/^HTTP\// { text = ""; next } NF { text = text $0 "\n" } END { printf text }' |
        sed -e 's/^[^:]*/\L&/' -e "s/^content-length: $size\$/content-length: @LENGTH@/" | sort; echo; cat "$WORK/body"; } |
        masked > "$WORK/answer"
    if cmp -s "$WORK/expected" "$WORK/answer"; then result "$operation" "$1" "$case" pass ''; return; fi
    difference=$(diff "$WORK/expected" "$WORK/answer" | grep '^[<>]' | sed 's/^</expected:/; s/^>/came:/' | tr '\n\t' '  ' || true)
    result "$operation" "$1" "$case" fail "$difference"
}

# usage: play FILE TYPE-or-minus
play() {
    local line title='' who method target sent sent_headers save expected_head expected part=none
    while IFS= read -r line || [[ -n $line ]]; do
        case $part:$line in
            none:'### '*) expand "${line#\#\#\# }"; title=$REPLY part=request who=owner sent='' save='' expected='' expected_head=''
                sent_headers=('Accept: application/vnd.atlas.2023-01-01+json' 'Content-Type: application/vnd.atlas.2023-01-01+json') ;;
            request:'') part=body ;;
            request:'As: '*) who=${line#As: } ;;
            request:'Save: '*) save=${line#Save: } ;;
            request:'Accept: '*) sent_headers[0]=$line ;;
            request:'Content-Type: '*) sent_headers[1]=$line ;;
            request:[A-Z]*': '*) expand "$line"; sent_headers+=("$REPLY") ;;
            request:*) expand "$line"; read -r method target <<< "$REPLY" ;;
            body:'==> '*) expected_head=${line#==> } part=answer ;;
            body:*) expand "$line"; sent=$REPLY ;;
            answer:'') exchange "$2"; part=none ;;
            answer:*) expected+=${expected:+$'\n'}$line ;;
        esac
    done < "$CLIENTS/exchanges/$1"
    if [[ $part == answer ]]; then exchange "$2"; fi
}
