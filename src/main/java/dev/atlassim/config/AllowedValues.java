package dev.atlassim.config;

import io.smallrye.config.WithConverter;
import jakarta.validation.constraints.Positive;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;

/** Describes the values that a setting may have, from its type and its constraints. */
final class AllowedValues {

    private AllowedValues() {}

    /** Describes the values of the setting that {@code method} declares; empty if it may be any text. */
    static Optional<String> of(Method method) {
        return method.getAnnotatedReturnType() instanceof AnnotatedParameterizedType container
                ? element(container)
                : of(method.getReturnType(), method);
    }

    private static Optional<String> element(AnnotatedParameterizedType container) {
        var element = container.getAnnotatedActualTypeArguments()[0];
        if (element instanceof AnnotatedParameterizedType inner) {
            return element(inner);
        }
        return element.getType() instanceof Class<?> type ? of(type, element) : Optional.empty();
    }

    private static Optional<String> of(Class<?> type, AnnotatedElement constraints) {
        var converter = constraints.getAnnotation(WithConverter.class);
        if (converter != null && converter.value() == NetworkAddress.class) {
            return Optional.of(NetworkAddress.ALLOWED);
        }
        if (type == Peer.class) {
            return Optional.of(Peer.ALLOWED);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of("true or false");
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(wholeNumber(constraints, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(wholeNumber(constraints, Long.MIN_VALUE, Long.MAX_VALUE));
        }
        return type == Duration.class ? Optional.of(duration(constraints)) : Optional.empty();
    }

    private static String wholeNumber(AnnotatedElement constraints, long smallest, long largest) {
        var range = Optional.ofNullable(constraints.getAnnotation(Range.class));
        long least = constraints.isAnnotationPresent(Positive.class)
                ? 1
                : range.map(Range::min).orElse(smallest);
        return "a whole number from " + least + " to "
                + Math.min(largest, range.map(Range::max).orElse(largest));
    }

    private static String duration(AnnotatedElement constraints) {
        var least = constraints.getAnnotation(DurationMin.class);
        return "a duration" + (least == null ? "" : " of at least " + shortest(least)) + ", such as 30s or 10m";
    }

    /** In seconds or milliseconds, the units in which bounds are declared. */
    private static String shortest(DurationMin least) {
        return least.millis() > 0 ? least.millis() + "ms" : least.seconds() + "s";
    }
}
