package dev.atlassim.journal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.atlassim.journal.exchange.Attribute;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    @Test
    void everyAttributeOfAnExchangeIsAFilter() {
        assertThat(Stream.of(ListQuery.class.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(ValueOf.class)))
                .extracting(
                        Field::getName,
                        field -> field.getAnnotation(ValueOf.class).value().key())
                .containsExactlyInAnyOrderElementsOf(
                        Attribute.keys().stream().map(key -> tuple(key, key)).toList());
    }

    @Test
    void everyParameterHasTheNameThatProblemsAreReportedUnder() {
        assertThat(ListQuery.class.getDeclaredFields())
                .allSatisfy(field -> assertThat(
                                field.getAnnotation(QueryParam.class).value())
                        .isEqualTo(field.getName()));
    }
}
