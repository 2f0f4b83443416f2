# From a clone: the files that git knows, in a folder of their own, so that nothing built here before is taken.
mkdir "$work/clone"
git ls-files -z | xargs -0 tar -c | tar -x -C "$work/clone"

# A stand-in has this machine's JDK, Maven and local repository: a build inside of it reaches no registry.
maven() {
    jdk=${JDK25:-$(ls -d /usr/lib/jvm/*25* | head -1)}
    mkdir "$work/maven"
    cp -rL "$jdk" "$work/maven/jdk"
    cp -rL "$(dirname "$(dirname "$(readlink -f "$(command -v mvn)")")")" "$work/maven/maven"
    cp -r "$HOME/.m2/repository" "$work/maven/repository"
    cp -r src/it/native/stand-in "$work/maven/graalvm"
    docker build --label "$run" --build-arg BASE_IMAGE=stand-in/plain -f $here/maven.Dockerfile -t "$run:maven" "$work/maven"
}
if test $bases = stand-in; then
    expect 'a stand-in with Maven builds' maven
    offline="--network none --build-arg BUILD_IMAGE=$run:maven --build-arg MAVEN_ARGS=--offline"
fi
expect 'the image builds from a clone' docker build --label "$run" ${offline:-} $(base java BASE_IMAGE) \
    -f "$work/clone/src/main/docker/Dockerfile" -t "$run:clone" "$work/clone"
cloned=$(start --read-only --tmpfs /tmp --network none "$run:clone")
expect 'it becomes healthy' eventually healthy "$cloned"
docker rm -f "$cloned" > /dev/null
