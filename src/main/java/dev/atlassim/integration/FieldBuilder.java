package dev.atlassim.integration;

import dev.atlassim.api.error.Evidence;
import java.util.List;

/** Declares a {@link Field}. Unless said otherwise it is optional, documented, shown in clear and {@code null} when unset. */
final class FieldBuilder {

    final String name;
    final Field.Kind kind;
    final List<String> allowed;
    final Object example;
    boolean required;
    boolean nullable;
    boolean clearInAnswers;
    List<Format> formats = List.of();
    Object defaultValue;
    Mask mask = Mask.CLEAR;
    Field.Unversioned unversioned = Field.Unversioned.SAME;
    boolean documented = true;
    int maxLength = Integer.MAX_VALUE;
    Evidence evidence = Evidence.SPEC;

    private FieldBuilder(String name, Field.Kind kind, List<String> allowed, Object example) {
        this.name = name;
        this.kind = kind;
        this.allowed = allowed;
        this.example = example;
    }

    /** A text. */
    static FieldBuilder text(String name, String example) {
        return new FieldBuilder(name, Field.Kind.TEXT, List.of(), example);
    }

    /** A text of which only the last characters are shown. */
    static FieldBuilder secret(String name, String example) {
        return text(name, example).masked(Mask.LAST_FOUR);
    }

    /** One of the values {@code allowed}. */
    static FieldBuilder choice(String name, String... allowed) {
        return new FieldBuilder(name, Field.Kind.TEXT, List.of(allowed), allowed[0]);
    }

    /** {@code true} or {@code false}. */
    static FieldBuilder flag(String name) {
        return new FieldBuilder(name, Field.Kind.FLAG, List.of(), true);
    }

    /** A whole number, not negative. */
    static FieldBuilder number(String name, int example) {
        return new FieldBuilder(name, Field.Kind.NUMBER, List.of(), example);
    }

    /** An integration must have it. */
    FieldBuilder required() {
        this.required = true;
        return this;
    }

    /** Null is a value of it, so that a required field may be sent as null. */
    FieldBuilder nullable() {
        this.nullable = true;
        return this;
    }

    /** What its value must match, checked in this order. */
    FieldBuilder matching(Format... all) {
        this.formats = List.of(all);
        return this;
    }

    /** Its value in a new integration that does not set it. */
    FieldBuilder defaultsTo(Object value) {
        this.defaultValue = value;
        return this;
    }

    /** How much of its value is shown. */
    FieldBuilder masked(Mask how) {
        this.mask = how;
        return this;
    }

    /** Answers show all of its value, although it is a secret. */
    FieldBuilder clearInAnswers() {
        this.clearInAnswers = true;
        return this;
    }

    /** The longest value, in characters. */
    FieldBuilder maxLength(int characters) {
        this.maxLength = characters;
        return this;
    }

    /** The unversioned API does not require it. */
    FieldBuilder optionalInUnversioned() {
        this.unversioned = Field.Unversioned.OPTIONAL;
        return this;
    }

    /** Only the unversioned API has it. */
    FieldBuilder onlyUnversioned() {
        this.unversioned = Field.Unversioned.ONLY;
        return undocumented();
    }

    /** It is not in the official specification. */
    FieldBuilder undocumented() {
        this.documented = false;
        return this;
    }

    /** How this is known; of several facts, how the least certain one is known. */
    FieldBuilder evidence(Evidence how) {
        this.evidence = how;
        return this;
    }

    /** The field. */
    Field build() {
        return new Field(
                name,
                kind,
                required,
                nullable,
                allowed,
                formats,
                defaultValue,
                mask,
                clearInAnswers,
                unversioned,
                documented,
                maxLength,
                evidence,
                example);
    }
}
