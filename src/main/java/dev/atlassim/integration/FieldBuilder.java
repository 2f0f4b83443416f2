package dev.atlassim.integration;

import dev.atlassim.api.error.Evidence;
import java.util.List;

/** Declares a {@link Field}. Unless said otherwise it is optional, documented, shown in clear and {@code null} when unset. */
public final class FieldBuilder {

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
    public static FieldBuilder text(String name, String example) {
        return new FieldBuilder(name, Field.Kind.TEXT, List.of(), example);
    }

    /** A text of which only the last characters are shown. */
    public static FieldBuilder secret(String name, String example) {
        return text(name, example).masked(Mask.LAST_FOUR);
    }

    /** One of the values {@code allowed}. */
    public static FieldBuilder choice(String name, String... allowed) {
        return new FieldBuilder(name, Field.Kind.TEXT, List.of(allowed), allowed[0]);
    }

    /** {@code true} or {@code false}. */
    public static FieldBuilder flag(String name) {
        return new FieldBuilder(name, Field.Kind.FLAG, List.of(), true);
    }

    /** A whole number, not negative. */
    public static FieldBuilder number(String name, int example) {
        return new FieldBuilder(name, Field.Kind.NUMBER, List.of(), example);
    }

    /** A field with the values, formats and mask of {@code like}, optional, under another name. */
    public static FieldBuilder like(Field like, String name) {
        var builder = new FieldBuilder(name, like.kind(), like.allowed(), like.example());
        builder.formats = like.formats();
        builder.mask = like.mask();
        builder.maxLength = like.maxLength();
        builder.evidence = Evidence.INFERRED;
        return builder;
    }

    /** An integration must have it. */
    public FieldBuilder required() {
        this.required = true;
        return this;
    }

    /** Null is a value of it, so that a required field may be sent as null. */
    public FieldBuilder nullable() {
        this.nullable = true;
        return this;
    }

    /** What its value must match, checked in this order. */
    public FieldBuilder matching(Format... all) {
        this.formats = List.of(all);
        return this;
    }

    /** Its value in a new integration that does not set it. */
    public FieldBuilder defaultsTo(Object value) {
        this.defaultValue = value;
        return this;
    }

    /** How much of its value is shown. */
    public FieldBuilder masked(Mask how) {
        this.mask = how;
        return this;
    }

    /** Answers show all of its value, although it is a secret. */
    public FieldBuilder clearInAnswers() {
        this.clearInAnswers = true;
        return this;
    }

    /** The longest value, in characters. */
    public FieldBuilder maxLength(int characters) {
        this.maxLength = characters;
        return this;
    }

    /** The unversioned API does not require it. */
    public FieldBuilder optionalInUnversioned() {
        this.unversioned = Field.Unversioned.OPTIONAL;
        return this;
    }

    /** Only the unversioned API has it. */
    public FieldBuilder onlyUnversioned() {
        this.unversioned = Field.Unversioned.ONLY;
        return undocumented();
    }

    /** It is not in the official specification. */
    public FieldBuilder undocumented() {
        this.documented = false;
        return this;
    }

    /** How this is known; of several facts, how the least certain one is known. */
    public FieldBuilder evidence(Evidence how) {
        this.evidence = how;
        return this;
    }

    /** The field. */
    public Field build() {
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
