package dev.atlassim.journal.verify;

import dev.atlassim.journal.exchange.Attribute;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.exchange.NamedValue;
import java.util.List;

/** One thing that a pattern asks of an exchange. */
interface Condition {

    /** How the exchange differs; empty where it meets the condition. */
    List<Difference> against(Exchange exchange);

    /** What is asked, for people, without the secrets in it. */
    String description();

    /** An attribute has a value. */
    record Has(Attribute attribute, String wanted) implements Condition {
        @Override
        public List<Difference> against(Exchange exchange) {
            var actual = attribute.of(exchange);
            return wanted.equals(actual)
                    ? List.of()
                    : List.of(Difference.of(attribute.key(), wanted, actual == null ? "none" : actual));
        }

        @Override
        public String description() {
            return attribute.key() + " is " + wanted;
        }
    }

    /** The path passes a test. */
    record Path(String key, TextPattern pattern) implements Condition {
        @Override
        public List<Difference> against(Exchange exchange) {
            var path = NamedValue.clear(key, exchange.request().path());
            return pattern.against(key, List.of(path));
        }

        @Override
        public String description() {
            return key + " " + pattern.description();
        }
    }

    /** A query parameter passes a test. */
    record Parameter(String name, TextPattern pattern) implements Condition {
        @Override
        public List<Difference> against(Exchange exchange) {
            var query = exchange.request().query();
            var at = "queryParameters." + name;
            return query.notKept()
                    ? List.of(Difference.unknown(at, pattern.description(), "the query is not kept"))
                    : pattern.against(at, named(name, query.parameters()));
        }

        @Override
        public String description() {
            return "queryParameters." + name + " " + pattern.description();
        }
    }

    /** A header passes a test; its name is in lower case. */
    record Header(String name, TextPattern pattern) implements Condition {
        @Override
        public List<Difference> against(Exchange exchange) {
            return pattern.against(
                    "headers." + name, named(name, exchange.request().headers()));
        }

        @Override
        public String description() {
            return "headers." + name + " " + pattern.description();
        }
    }

    private static List<NamedValue> named(String name, List<NamedValue> kept) {
        return kept.stream().filter(text -> text.name().equals(name)).toList();
    }
}
