package dev.atlassim.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that the release workflow runs, with tools that only note how they are called. */
class ReleaseTest {

    private static final String CHANGELOG = """
        # Changelog

        ## 1.2.3, 2026-12-01

        - A change.
        - Another.

        ## 1.2, 2026-11-01

        - An older change.
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.2.3, v1.2.3, 0, 1.2.3",
        "1.2.3, v1.2.4, 65, the tag is v1.2.4",
        "1.2.3, 1.2.3, 65, the tag is 1.2.3",
        "1.2.3-SNAPSHOT, v1.2.3-SNAPSHOT, 65, is not a version to release",
        "1.2.4, v1.2.4, 65, CHANGELOG.md has no heading",
    })
    void aTagMustBeTheVersionOfTheBuildWithADateInTheChangelog(String version, String tag, int code, String told)
            throws IOException, InterruptedException {
        var ended = new Checkout(folder, version, CHANGELOG).run(".ci/release/version", tag);

        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.output()).contains(told);
    }

    @Test
    void anUnreleasedVersionHasNoDate() throws IOException, InterruptedException {
        var checkout = new Checkout(folder, "1.2.3", "## 1.2.3, unreleased\n\n- A change.\n");

        assertThat(checkout.run(".ci/release/version", "v1.2.3").code()).isEqualTo(65);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.2.3 | 0 | '- A change.\n- Another.\n'", "1.2 | 0 | '- An older change.\n'"})
    void theNotesAreThoseOfTheVersion(String version, int code, String notes) throws IOException, InterruptedException {
        assertThat(new Checkout(folder, "1.2.3", CHANGELOG).run(".ci/release/notes", version))
                .isEqualTo(new Checkout.Result(code, notes));
    }

    @Test
    void aVersionWithoutNotesIsAnError() throws IOException, InterruptedException {
        assertThat(new Checkout(folder, "1.2.3", CHANGELOG)
                        .run(".ci/release/notes", "1.2.4")
                        .code())
                .isEqualTo(65);
    }

    @Test
    void theNextVersionIsWrittenEverywhereButInTheChangelog() throws IOException, InterruptedException {
        var checkout = new Checkout(folder, "1.2.3-SNAPSHOT", "## 1.2.3-SNAPSHOT\n");
        checkout.file("docs/page.md", "atlas-simulator:1.2.3-SNAPSHOT and 1x2.3-SNAPSHOT\n");
        checkout.run("git", "init", "-q");
        checkout.run("git", "add", "pom.xml", "CHANGELOG.md", "docs");

        assertThat(checkout.run(".ci/release/prepare", "1.2.3").code()).isZero();

        assertThat(checkout.read("pom.xml")).contains("<version>1.2.3</version>");
        assertThat(checkout.read("docs/page.md")).isEqualTo("atlas-simulator:1.2.3 and 1x2.3-SNAPSHOT\n");
        assertThat(checkout.read("CHANGELOG.md")).isEqualTo("## 1.2.3-SNAPSHOT\n");
    }

    @Test
    void theExecutableIsNamedByVersionAndProcessor() throws IOException, InterruptedException {
        var checkout = new Checkout(folder, "1.2.3", CHANGELOG);
        checkout.tool("uname", "echo aarch64");
        checkout.tool("mvn", """
            mkdir -p target
            printf '#!/bin/sh\\necho runs' > target/atlas-simulator-1.2.3-runner
            chmod +x target/atlas-simulator-1.2.3-runner
            echo '{}' > target/atlas-simulator-1.2.3-runner-cyclonedx.json
            """);

        var ended = checkout.run(".ci/native", "-q");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("runs", "atlas-simulator-1.2.3-linux-arm64.cdx.json");
        assertThat(checkout.calls()).contains("mvn -B verify -Dnative -q");
    }

    @ParameterizedTest
    @CsvSource({"x86_64, 0, amd64", "aarch64, 0, arm64", "riscv64, 69, no release is made for riscv64"})
    void aProcessorHasTheNameThatImagesGiveIt(String machine, int code, String told)
            throws IOException, InterruptedException {
        var checkout = new Checkout(folder, "1.2.3", CHANGELOG);
        checkout.tool("uname", "echo " + machine);

        var ended = checkout.run(".ci/release/processor");

        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.output()).contains(told);
    }

    @Test
    void imagesAreBuiltFromTheExecutableThatWasTested() throws IOException, InterruptedException {
        var checkout = new Checkout(folder, "1.2.3", CHANGELOG);
        checkout.tool("uname", "echo x86_64");
        checkout.tool("git", "echo abc");
        checkout.tool("mvn", "");
        checkout.tool("docker", "");
        checkout.file("target/release/atlas-simulator-1.2.3-linux-amd64", "tested");
        checkout.file("target/release/atlas-simulator-1.2.3-linux-amd64.cdx.json", "{}");

        var ended = checkout.run(".ci/release/images");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(checkout.read("target/atlas-simulator-1.2.3-runner")).isEqualTo("tested");
        assertThat(checkout.read("target/atlas-simulator-1.2.3-runner-cyclonedx.json"))
                .isEqualTo("{}");
        assertThat(checkout.calls().stream().filter(call -> call.startsWith("docker ")))
                .containsExactly(
                        "docker build --build-arg VERSION=1.2.3 --build-arg REVISION=abc -f"
                                + " src/main/docker/Dockerfile.native-micro -t registry.example/some/atlas:1.2.3-amd64 .",
                        "docker run --rm registry.example/some/atlas:1.2.3-amd64 --version",
                        "docker push registry.example/some/atlas:1.2.3-amd64",
                        "docker build --build-arg VERSION=1.2.3 --build-arg REVISION=abc"
                                + " -f src/main/docker/Dockerfile.jvm -t registry.example/some/atlas:1.2.3-jvm-amd64 .",
                        "docker run --rm registry.example/some/atlas:1.2.3-jvm-amd64 --version",
                        "docker push registry.example/some/atlas:1.2.3-jvm-amd64");
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, -t registry.example/some/atlas:1.2.3 -t registry.example/some/atlas:latest",
        "1.2.3-rc1, -t registry.example/some/atlas:1.2.3-rc1"
    })
    void theImagesOfBothProcessorsAreJoinedAndSigned(String version, String tags)
            throws IOException, InterruptedException {
        var checkout = new Checkout(folder, version, CHANGELOG);
        checkout.tool("docker", "case $3 in inspect) echo sha256:$4 ;; esac");
        checkout.tool("cosign", "");

        assertThat(checkout.run(".ci/release/manifests").code()).isZero();

        var image = "registry.example/some/atlas:" + version;
        assertThat(checkout.calls())
                .contains("docker buildx imagetools create " + tags + " " + image + "-amd64 " + image + "-arm64")
                .contains("docker buildx imagetools create -t " + image + "-jvm " + image + "-jvm-amd64 " + image
                        + "-jvm-arm64")
                .contains(
                        "cosign sign --yes --recursive registry.example/some/atlas@sha256:" + image,
                        "cosign sign --yes --recursive registry.example/some/atlas@sha256:" + image + "-jvm");
    }

    @Test
    void everyFileIsSignedAndPublished() throws IOException, InterruptedException {
        var checkout = new Checkout(folder, "1.2.3", CHANGELOG);
        checkout.tool("cosign", "touch \"$4\"");
        checkout.tool("gh", "");
        assertThat(checkout.run("mkdir", "-p", "target/release").code()).isZero();
        assertThat(checkout.run(".ci/release/publish").code()).isEqualTo(66);

        for (var processor : new String[] {"amd64", "arm64"}) {
            checkout.file("target/release/atlas-simulator-1.2.3-linux-" + processor, processor);
            checkout.file("target/release/atlas-simulator-1.2.3-linux-" + processor + ".cdx.json", "{}");
        }
        var ended = checkout.run(".ci/release/publish");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(checkout.read("target/release/SHA256SUMS")).hasLineCount(4);
        assertThat(checkout.read("target/notes.md")).isEqualTo("- A change.\n- Another.\n");
        var published = checkout.calls().get(checkout.calls().size() - 1);
        assertThat(published)
                .startsWith("gh release create v1.2.3 --verify-tag --title Atlas Simulator 1.2.3 --notes-file")
                .contains("SHA256SUMS ", "SHA256SUMS.sigstore.json", "linux-amd64.sigstore.json", "linux-arm64 ")
                .doesNotContain("--prerelease");
    }
}
