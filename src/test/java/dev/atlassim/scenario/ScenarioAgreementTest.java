package dev.atlassim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.yaml.YamlFile;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Loader and published schema agree on generated documents: good ones, and the same with one to three mistakes. What no
 * schema can say is left out deliberately: the loader's check of the form is asked and not its search for repetitions
 * and bad references, and no mistake made here is a prefix length or a day that does not exist; {@link
 * ScenarioSchemaTest} shows that those are the loader's alone.
 */
class ScenarioAgreementTest {

    private static final int DOCUMENTS = 1000;

    @Test
    void loaderAndSchemaAgree() {
        int good = 0;
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            var document = document(seed);
            var accepted = SchemaVerdict.accepts(document);
            var file = check(document);

            assertThat(file.good())
                    .as("seed %d, loader %s: %s", seed, file.problems(), document)
                    .isEqualTo(accepted);
            good += accepted ? 1 : 0;
        }
        assertThat(good).isBetween(DOCUMENTS * 3 / 10, DOCUMENTS * 7 / 10);
    }

    private static JsonNode document(int seed) {
        var random = new Random(seed);
        ObjectNode document = new ScenarioWriter(true).write(new Worlds(seed).next());
        if (seed % 3 > 0) {
            var mistakes = new Mistakes(random);
            for (int i = random.nextInt(3); i >= 0; i--) {
                mistakes.make(document);
            }
        }
        return document;
    }

    private static YamlFile check(JsonNode document) {
        var file = YamlFile.read("generated.json", document.toString(), Integer.MAX_VALUE);
        assertThat(file.problems()).as(document.toString()).isEmpty();
        ScenarioFile.FORM.check(file.document(), file.place());
        return file;
    }
}
