package dev.atlassim.integration;

import dev.atlassim.api.error.Evidence;
import java.util.List;

/**
 * One field of an integration type: everything that is known of it. Built by naming what differs from an optional text
 * that is shown in clear and printed as {@code null} when unset.
 *
 * @param name the key on the wire
 * @param kind what JSON it takes
 * @param required whether an integration cannot be without it
 * @param allowed the values it may have; empty means any
 * @param formats what a value must look like, checked in order
 * @param fallback its value where none was given, or null
 * @param mask how much of it is shown
 * @param documented whether the official specification knows it
 * @param maxLength longest value, in characters
 * @param evidence how that is known, of the least certain part
 * @param example a value that it takes
 */
public record Field(
        String name,
        Kind kind,
        boolean required,
        List<String> allowed,
        List<Format> formats,
        Object fallback,
        Mask mask,
        boolean documented,
        int maxLength,
        Evidence evidence,
        Object example) {

    /** What JSON a field takes. */
    public enum Kind {
        TEXT,
        FLAG
    }

    static Field text(String name, String example) {
        return new Field(
                name,
                Kind.TEXT,
                false,
                List.of(),
                List.of(),
                null,
                Mask.CLEAR,
                true,
                Integer.MAX_VALUE,
                Evidence.SPEC,
                example);
    }

    static Field secret(String name, String example) {
        return text(name, example).masked(Mask.LAST_FOUR);
    }

    static Field choice(String name, String... allowed) {
        return new Field(
                name,
                Kind.TEXT,
                false,
                List.of(allowed),
                List.of(),
                null,
                Mask.CLEAR,
                true,
                Integer.MAX_VALUE,
                Evidence.SPEC,
                allowed[0]);
    }

    static Field flag(String name) {
        return new Field(
                name,
                Kind.FLAG,
                false,
                List.of(),
                List.of(),
                null,
                Mask.CLEAR,
                true,
                Integer.MAX_VALUE,
                Evidence.SPEC,
                true);
    }

    Field must() {
        return new Field(name, kind, true, allowed, formats, fallback, mask, documented, maxLength, evidence, example);
    }

    Field orElse(Object value) {
        return new Field(name, kind, required, allowed, formats, value, mask, documented, maxLength, evidence, example);
    }

    Field masked(Mask how) {
        return new Field(
                name, kind, required, allowed, formats, fallback, how, documented, maxLength, evidence, example);
    }

    Field like(Format... looks) {
        return new Field(
                name,
                kind,
                required,
                allowed,
                List.of(looks),
                fallback,
                mask,
                documented,
                maxLength,
                evidence,
                example);
    }

    Field upTo(int characters) {
        return new Field(
                name, kind, required, allowed, formats, fallback, mask, documented, characters, evidence, example);
    }

    Field undocumented() {
        return new Field(name, kind, required, allowed, formats, fallback, mask, false, maxLength, evidence, example);
    }

    Field known(Evidence how) {
        return new Field(name, kind, required, allowed, formats, fallback, mask, documented, maxLength, how, example);
    }

    /** What may be shown of {@code value}, one of this field, outside the state. */
    public String shown(String value) {
        return mask.apply(value);
    }

    /** Whether its value must not be stored, logged or shown in clear outside the state. */
    public boolean sensitive() {
        return mask != Mask.CLEAR;
    }
}
