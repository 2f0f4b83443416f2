# Compose is asked of Debian where the engine is a stand-in; elsewhere it belongs to the docker client.
compose() { docker compose "$@"; }
if test $bases = stand-in; then
    command -v docker-compose > /dev/null || apt-get install -y -qq --no-install-recommends docker-compose > /dev/null 2>&1
    compose() { DOCKER_HOST=unix://${CONTAINER_HOME:-/tmp/container-engine}/docker.sock docker-compose "$@"; }
fi
export SIMULATOR_IMAGE="$image" CLIENT_IMAGE="$image" SIMULATOR_PORT= COMPOSE_PROJECT_NAME="$run"
expect 'the client of compose.yaml waits for health and is served' \
    compose -f src/main/docker/compose.yaml up --exit-code-from client
compose -f src/main/docker/compose.yaml down > /dev/null 2>&1
