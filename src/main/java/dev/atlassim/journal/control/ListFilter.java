package dev.atlassim.journal.control;

import dev.atlassim.journal.exchange.Attribute;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.storage.Journal;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a list of exchanges is asked for.
 *
 * @param wanted the values that an exchange must have
 * @param since the time before which nothing is shown
 * @param limit most exchanges on one page
 * @param cursor the number of the exchange that the page comes after, newest first
 * @param text whether it is to be text for people
 */
record ListFilter(Map<Attribute, String> wanted, Instant since, int limit, long cursor, boolean text) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final List<String> FORMATS = List.of("json", "text");

    /** Reads a query, whose names the control API has checked, and adds what is wrong with it to {@code problems}. */
    static ListFilter read(MultiMap query, List<String> problems) {
        var wanted = new EnumMap<Attribute, String>(Attribute.class);
        var since = Instant.MIN;
        long limit = DEFAULT_LIMIT;
        long cursor = Long.MAX_VALUE;
        var format = "json";
        for (var parameter : query) {
            var value = parameter.getValue();
            switch (parameter.getKey()) {
                case "since" -> since = time(value, problems);
                case "limit" -> limit = number("limit", value, MAX_LIMIT, problems);
                case "cursor" -> cursor = number("cursor", value, Long.MAX_VALUE, problems);
                case "format" -> format = format(value, problems);
                default -> readAttribute(parameter.getKey(), value, wanted, problems);
            }
        }
        return new ListFilter(wanted, since, (int) limit, cursor, format.equals("text"));
    }

    private static void readAttribute(String key, String value, Map<Attribute, String> wanted, List<String> problems) {
        var attribute = Attribute.ofKey(key).orElseThrow();
        attribute.problem(value).ifPresent(problems::add);
        if (wanted.put(attribute, value) != null) {
            problems.add(key + " is given more than once");
        }
    }

    private static String format(String value, List<String> problems) {
        if (!FORMATS.contains(value)) {
            problems.add("format must be one of " + String.join(", ", FORMATS) + ", not '" + value + "'");
        }
        return value;
    }

    private static Instant time(String value, List<String> problems) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            problems.add("since must be a time such as 2026-01-01T00:00:00Z, not '" + value + "'");
            return Instant.MIN;
        }
    }

    private static long number(String key, String value, long max, List<String> problems) {
        try {
            var number = Long.parseLong(value);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as every number out of range
        }
        problems.add(key + " must be a number from 1 to " + max + ", not '" + value + "'");
        return 1;
    }

    /** The page: one more exchange than the limit where there is a next one. */
    List<Exchange> page(Journal journal) {
        return journal.before(cursor).filter(this::passes).limit(limit + 1L).toList();
    }

    private boolean passes(Exchange exchange) {
        return !exchange.time().isBefore(since)
                && wanted.entrySet().stream()
                        .allMatch(e -> e.getValue().equals(e.getKey().of(exchange)));
    }
}
