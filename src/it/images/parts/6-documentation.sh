# The commands of docs/containers.md as they are written there, on the bases of this run and on a port that is free here.
grep -E '^\$ (docker|curl) ' docs/containers.md | sed -e 's#^\$ ##' -e 's#$# #' \
    -e "s# atlas-simulator # $run:documented #" -e "s# simulator # $run #" \
    -e "s#docker build#& --label $run ${offline:-} $(base java BASE_IMAGE)#" -e "s#docker run#& --label $run#" \
    -e 's#127.0.0.1:8080:#127.0.0.1::#' -e "s#localhost:8080#\$(address $run)#" > "$work/documented.sh"
expect 'docs/containers.md has commands' grep -q "docker run .* -d .* $run:documented" "$work/documented.sh"
while read -r line <&3; do
    expect "docs/containers.md: $line" eval "$line"
done 3< "$work/documented.sh"
