package dev.atlassim.fault.effect;

import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Kind;
import dev.atlassim.fault.exchange.Answer;
import dev.atlassim.fault.exchange.Exchange;
import dev.atlassim.fault.form.Form;
import java.util.Arrays;

/** {@code malformedJson}: the first half of the body, announced as if it were all. */
public record MalformedJson() implements Fault {

    static final Kind KIND = Kind.ofAnswer("malformedJson", Form.Fields.none(), node -> new MalformedJson());

    @Override
    public boolean concerns(Answer answer) {
        return answer.body().length > 1;
    }

    @Override
    public void spoil(Exchange exchange) {
        var body = exchange.answer().body();
        exchange.answer().body(Arrays.copyOf(body, body.length / 2));
        exchange.proceed();
    }
}
