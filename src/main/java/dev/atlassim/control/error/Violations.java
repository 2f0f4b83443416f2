package dev.atlassim.control.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;

/** Describes violations of constraints in the terms of the request: a key or query parameter, and what is wrong with it. */
public final class Violations {

    private Violations() {}

    /** The violation as a sentence about a query parameter, a key or the whole body. */
    public static String describe(ConstraintViolation<?> violation) {
        var name = name(violation.getPropertyPath());
        return name.isEmpty() ? violation.getMessage() : name + " " + violation.getMessage();
    }

    /** The key or query parameter at {@code path}, without Java names. */
    public static String name(Path path) {
        var keys = new ArrayList<String>();
        var parameter = "";
        var aboutTheWhole = false;
        for (var node : path) {
            switch (node.getKind()) {
                case PROPERTY -> keys.add(node.getName());
                case PARAMETER -> parameter = node.getName();
                default -> aboutTheWhole = node.getKind() == ElementKind.BEAN;
            }
        }
        return keys.isEmpty() && !aboutTheWhole ? parameter : String.join(".", keys);
    }

    /** The violations as sentences, in a stable order. */
    public static List<String> describe(Iterable<? extends ConstraintViolation<?>> violations) {
        var problems = new ArrayList<String>();
        violations.forEach(violation -> problems.add(describe(violation)));
        problems.sort(null);
        return problems;
    }
}
