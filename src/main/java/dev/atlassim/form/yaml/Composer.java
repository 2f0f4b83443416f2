package dev.atlassim.form.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atlassim.form.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Makes JSON of the events of a YAML parser. An alias is the very value of its anchor, so a document with aliases takes
 * no more memory than its text, but may be endless to walk through.
 */
final class Composer {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_ALIASES = 50;

    private final Parser parser;
    private final BiConsumer<Mark, String> problems;
    private final Map<String, Composed> anchors = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private int depth;
    private int aliases;

    /** Takes the events of {@code parser}; what cannot be a key in JSON is reported to {@code problems}. */
    Composer(Parser parser, BiConsumer<Mark, String> problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The one document; null where there is none. */
    Composed document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        parser.getEvent();
        var document = value();
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw new Refused("only one document can stand in a file", parser.peekEvent());
        }
        return document;
    }

    private Composed value() {
        var event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            return anchored(alias);
        }
        if (++depth > MAX_DEPTH) {
            throw new Refused("this is nested deeper than " + MAX_DEPTH + " levels", event);
        }
        var value =
                switch (event.getEventId()) {
                    case Scalar -> scalar((ScalarEvent) event);
                    case SequenceStart -> list((SequenceStartEvent) event);
                    default -> object((MappingStartEvent) event);
                };
        depth--;
        return value;
    }

    private Composed anchored(AliasEvent alias) {
        var value = anchors.get(alias.getAnchor());
        if (value == null) {
            throw new Refused("text that begins with * or ! must stand in quotes", alias);
        }
        if (value.isContainer() && ++aliases > MAX_ALIASES) {
            throw new Refused("at most " + MAX_ALIASES + " aliases can stand for lists and objects", alias);
        }
        return value;
    }

    private Composed scalar(ScalarEvent event) {
        return keep(event, new Composed(Scalars.json(event), at(event), null, event.getValue()));
    }

    private Composed list(SequenceStartEvent start) {
        var list = JsonNodeFactory.instance.arrayNode();
        var inside = new Inside();
        var composed = keep(start, new Composed(list, at(start), inside, null));
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            var item = value();
            list.add(item.node());
            inside.add(item.mark(), item.mark(), item.inside());
        }
        parser.getEvent();
        return composed;
    }

    private Composed object(MappingStartEvent start) {
        var object = JsonNodeFactory.instance.objectNode();
        var inside = new Inside();
        var composed = keep(start, new Composed(object, at(start), inside, null));
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            var place = Mark.of(parser.peekEvent().getStartMark());
            var key = value();
            var value = value();
            if (key.isContainer()) {
                problems.accept(place, "a key must be text");
            } else if (object.has(key.text())) {
                problems.accept(place, "key '" + Fields.shown(key.text()) + "' stands here twice");
            } else {
                object.set(keys.computeIfAbsent(key.text(), text -> text), value.node());
                inside.add(key.mark(), value.mark(), value.inside());
            }
        }
        parser.getEvent();
        return composed;
    }

    /** Before what it contains is read, which may be an alias of it. */
    private Composed keep(NodeEvent event, Composed value) {
        if (event.getAnchor() != null) {
            anchors.put(event.getAnchor(), value);
        }
        return value;
    }

    private static long at(Event event) {
        return Mark.of(event.getStartMark()).pack();
    }
}
