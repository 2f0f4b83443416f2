package dev.atlassim.journal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.Place;

/** How many requests are expected: exactly so many, or a range. */
record ExpectedCountForm() implements Form {

    private static final Key<Long> EXACTLY = Key.whole("exactly", 0, Integer.MAX_VALUE);
    private static final Key<Long> AT_LEAST = Key.whole("atLeast", 0, Integer.MAX_VALUE);
    private static final Key<Long> AT_MOST = Key.whole("atMost", 0, Integer.MAX_VALUE);

    private static final Fields FIELDS = Fields.of(EXACTLY, AT_LEAST, AT_MOST);

    @Override
    public void check(JsonNode value, Place place) {
        if (!(value instanceof ObjectNode object) || value.isEmpty()) {
            place.report("must be an object of exactly, or of atLeast and atMost");
            return;
        }
        FIELDS.check(value, place);
        if (value.has(EXACTLY.name()) && value.size() > 1) {
            place.report("must have nothing beside exactly");
        }
        var count = read(new Fragment(object, place));
        if (count.atLeast() > count.atMost()) {
            place.key(AT_LEAST.name()).report("must not be more than count.atMost");
        }
    }

    @Override
    public ObjectNode schema() {
        return FIELDS.schema();
    }

    /** The count that {@code count} stands for. */
    static ExpectedCount read(Fragment count) {
        return count.get(EXACTLY)
                .map(times -> new ExpectedCount(times, times))
                .orElseGet(() -> new ExpectedCount(
                        count.get(AT_LEAST).orElse(0L), count.get(AT_MOST).orElse(Long.MAX_VALUE)));
    }
}
