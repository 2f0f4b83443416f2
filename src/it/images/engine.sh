# A docker that works: the one that runs here, or the one that $CONTAINER_SH starts.
if docker buildx version > /dev/null 2>&1 && docker info > /dev/null 2>&1; then
    bases=real
else
    test -f "$CONTAINER_SH" || { echo "images: no container engine here, and no $CONTAINER_SH to start one" >&2; exit 69; }
    bash "$CONTAINER_SH" up
    docker() { bash "$CONTAINER_SH" docker "$@"; }
    bases=stand-in
fi

# Names the base of kind $1 for the build argument $2, as arguments of docker build; a real one is the Dockerfile's own.
base() {
    test $bases = stand-in || return 0
    docker image inspect "stand-in/$1" > /dev/null 2>&1 || bash "$CONTAINER_SH" base "stand-in/$1" "$1" > /dev/null
    echo "--build-arg $2=stand-in/$1"
}
