package dev.atlassim.control.request;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.control.error.Violations;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads the body of a control request into the record that the resource method declares, for every content type. If it
 * cannot be read, all its errors are reported, including violated constraints. If it can be read, {@code @Valid} checks
 * its constraints.
 */
@Provider
public class RecordReader implements ServerMessageBodyReader<Record> {

    private static final int MAX_BODY_SIZE = 10_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(Scalar.module()).build();

    private final JsonBody bodies;
    private final Validator validator;

    RecordReader(JsonBody bodies, Validator validator) {
        this.bodies = bodies;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type generic, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(type, context.getInputStream());
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    private <T> T read(Class<T> type, InputStream body) throws IOException {
        var object = bodies.object(body.readAllBytes(), MAX_BODY_SIZE);
        var problems = new BodyProblems();
        T record = MAPPER.readerFor(type).withHandler(problems).readValue(object);
        if (problems.byKey().isEmpty()) {
            return record;
        }
        var all = new ArrayList<>(problems.byKey().values());
        validator.validate(record).stream()
                .filter(violation -> {
                    var key = Violations.name(violation.getPropertyPath());
                    return !key.isEmpty() && !problems.byKey().containsKey(key);
                })
                .map(Violations::describe)
                .sorted()
                .forEach(all::add);
        throw ControlException.invalid(all);
    }
}
