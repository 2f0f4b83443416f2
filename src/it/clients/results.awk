# Checks the results of one client: their form, and that all of them passed.
BEGIN { FS = "\t" }
$1 == "version" && NF == 3 { versions++; next }
NF != 6 || $5 !~ /^(pass|fail)$/ { print "no result: " $0; bad = 1; next }
seen[$1, $2, $3, $4]++ { print "twice: " $0; bad = 1 }
$5 == "fail" { print "FAILED: " $1 ", " $2 " " $3 ", " $4 ": " $6; bad = 1 }
{ results++ }
END {
    if (!versions || !results) { print "no results"; bad = 1 }
    exit bad
}
