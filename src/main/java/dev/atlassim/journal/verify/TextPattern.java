package dev.atlassim.journal.verify;

import dev.atlassim.form.Flag;
import dev.atlassim.form.Form;
import dev.atlassim.form.RegexText;
import dev.atlassim.form.Text;
import dev.atlassim.journal.exchange.MaskedValue;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.text.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests for the values of one name; every test must pass. Of values that are masked only {@code equalTo} and
 * {@code absent} can be told.
 *
 * @param tests at least one
 * @param open whether the values asked for may be repeated in an answer
 */
record TextPattern(List<Test> tests, boolean open) {

    private static final String ONLY_HASHED = "the value is not kept; only equalTo and absent can be asked of it";

    /** How values are looked at, under WireMock's names. */
    enum Operator {
        EQUAL_TO("equalTo", Text.ANY),
        CONTAINS("contains", Text.ANY),
        MATCHES("matches", new RegexText()),
        DOES_NOT_MATCH("doesNotMatch", new RegexText()),
        ABSENT("absent", new Flag());

        private final String key;
        private final Form operand;

        Operator(String key, Form operand) {
            this.key = key;
            this.operand = operand;
        }

        Form operand() {
            return operand;
        }

        String key() {
            return key;
        }

        static List<String> keys() {
            return Stream.of(values()).map(Operator::key).toList();
        }
    }

    /**
     * One test.
     *
     * @param wanted the operand as it was given
     * @param regex the operand, where it is a regular expression
     * @param fingerprint the keyed hash of the operand
     */
    record Test(Operator operator, String wanted, Regex regex, MaskedValue fingerprint) {

        /** Whether {@code value} passes. */
        private boolean passes(String value) {
            return switch (operator) {
                case EQUAL_TO -> value.equals(wanted);
                case CONTAINS -> value.contains(wanted);
                case MATCHES -> regex.matches(value);
                case DOES_NOT_MATCH -> !regex.matches(value);
                case ABSENT -> !Boolean.parseBoolean(wanted);
            };
        }

        private boolean known(NamedValue value) {
            return !value.isMasked()
                    || (operator == Operator.EQUAL_TO && value.masked().comparable());
        }

        private boolean passes(NamedValue value) {
            return value.isMasked() ? fingerprint.equals(value.masked()) : passes(value.shown());
        }

        @Override
        public String toString() {
            return operator.key();
        }
    }

    /** How {@code values}, all those of one name, differ. */
    List<Difference> against(String at, List<NamedValue> values) {
        var differences = new ArrayList<Difference>();
        for (var test : tests) {
            if (test.operator == Operator.ABSENT) {
                if (values.isEmpty() != Boolean.parseBoolean(test.wanted)) {
                    differences.add(Difference.of(at, describe(test), actual(values)));
                }
            } else if (values.isEmpty()) {
                differences.add(Difference.of(at, describe(test), "absent"));
            } else {
                compare(test, at, values, differences);
            }
        }
        return differences;
    }

    /** One value that passes is enough, but none may be as {@code doesNotMatch} forbids. */
    private void compare(Test test, String at, List<NamedValue> values, List<Difference> differences) {
        var known = values.stream().filter(test::known).toList();
        var complete = known.size() == values.size();
        var every = test.operator == Operator.DOES_NOT_MATCH;
        var passes = every
                ? complete && known.stream().allMatch(test::passes)
                : known.stream().anyMatch(test::passes);
        var fails = every ? !known.stream().allMatch(test::passes) : complete;
        if (!passes) {
            differences.add(
                    fails
                            ? Difference.of(at, describe(test), actual(values))
                            : Difference.unknown(at, describe(test), ONLY_HASHED));
        }
    }

    private static String actual(List<NamedValue> values) {
        return values.isEmpty()
                ? "absent"
                : values.stream().map(NamedValue::shown).collect(Collectors.joining(", "));
    }

    String description() {
        return tests.stream().map(this::describe).collect(Collectors.joining(" and "));
    }

    private String describe(Test test) {
        return test.operator.key() + " " + (open || test.operator == Operator.ABSENT ? test.wanted : "(as given)");
    }
}
