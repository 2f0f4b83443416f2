# Makes the table from all results: client and version x operation x type, the cases that went well and the failures
# that were reported as Atlas would; and which client was seen to report which failure. usage: -v known_types=…
BEGIN {
    FS = "\t"
    types = split(known_types " -", type, " ")
}
$1 == "version" { version[$2] = $3; next }
{
    if (!(($1, $2) in row)) { row[$1, $2] = ++rows; client[rows] = $1; operation[rows] = $2 }
    if (!seen[$1]++) names[++clients] = $1
    ok = $4 ~ /^ok/
    if ($5 == "fail") bad[$1, $2, $3, ok]++
    count[$1, $2, $3, ok]++
    if (!ok) {
        name = $4
        sub(/:.*/, "", name)
        if (!seen[name]++) failures[++kinds] = name
        reported[name, $1] = reported[name, $1] == "FAILED" || $5 == "fail" ? "FAILED" : "yes"
    }
}
function part(c, o, t, ok) { return bad[c, o, t, ok] ? "FAILED" : count[c, o, t, ok] + 0 }
function cell(c, o, t) {
    if (!count[c, o, t, 1] && !count[c, o, t, 0]) return ""
    return part(c, o, t, 1) " / " part(c, o, t, 0)
}
END {
    printf "| client | operation |"
    for (i = 1; i <= types; i++) printf " %s |", type[i] == "-" ? "no type" : type[i]
    printf "\n|---|---|"
    for (i = 1; i <= types; i++) printf "---|"
    print ""
    for (r = 1; r <= rows; r++) {
        printf "| %s | %s |", client[r] " " version[client[r]], operation[r]
        for (i = 1; i <= types; i++) printf " %s |", cell(client[r], operation[r], type[i])
        print ""
    }
    printf "\n| failure |"
    for (i = 1; i <= clients; i++) printf " %s |", names[i]
    printf "\n|---|"
    for (i = 1; i <= clients; i++) printf "---|"
    print ""
    # Sorted by insertion: awk has no sort of its own.
    for (i = 2; i <= kinds; i++) {
        held = failures[i]
        for (j = i - 1; j > 0 && failures[j] > held; j--) failures[j + 1] = failures[j]
        failures[j + 1] = held
    }
    for (k = 1; k <= kinds; k++) {
        printf "| %s |", failures[k]
        for (i = 1; i <= clients; i++) printf " %s |", reported[failures[k], names[i]]
        print ""
    }
}
