# The README's commands on containers as they stand there, on the bases of this run and on a port that is free here.
awk '/^## Containers/ { on = 1; next } /^## / { on = 0 } on && /^\$ /' README.md | sed -e 's#^\$ ##' -e 's#$# #' \
    -e "s# atlas-simulator # $run:readme #" -e "s# simulator # $run #" \
    -e "s#docker build#& --label $run ${offline:-} $(base java BASE_IMAGE)#" -e "s#docker run#& --label $run#" \
    -e 's#127.0.0.1:8080:#127.0.0.1::#' -e "s#localhost:8080#\$(address $run)#" > "$work/readme.sh"
expect 'the README has commands on containers' grep -q "docker run .* -d .* $run:readme" "$work/readme.sh"
while read -r line <&3; do
    expect "README: $line" eval "$line"
done 3< "$work/readme.sh"
