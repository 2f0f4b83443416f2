package dev.atlassim.fault.effect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.exchange.FaultExchange;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.form.Fields;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.integration.Mask;

/**
 * {@code unmaskedToMasked}: the mask of before 2026-05-18, under which web addresses did not show their last four
 * characters (recorded). To a client that compares answers, the field seems to have changed.
 */
public record UnmaskedToMasked() implements Fault {

    static final FaultType TYPE =
            FaultType.ofResponse("unmaskedToMasked", Fields.NONE, parameters -> new UnmaskedToMasked());

    private static final String HIDDEN = "/****";

    @Override
    public boolean appliesTo(FaultResponse response) {
        return response.document().isPresent();
    }

    @Override
    public void inject(FaultExchange exchange) {
        exchange.response().eachDocument(UnmaskedToMasked::mask);
        exchange.proceed();
    }

    private static void mask(ObjectNode document) {
        IntegrationType.ofName(document.path("type").asText())
                .ifPresent(type -> type.fields().stream()
                        .filter(field -> field.mask() == Mask.URL)
                        .map(Field::name)
                        .filter(name -> document.path(name).isTextual())
                        .forEach(name ->
                                document.put(name, older(document.get(name).textValue()))));
    }

    private static String older(String masked) {
        var end = masked.lastIndexOf(HIDDEN);
        return end < 0 ? masked : masked.substring(0, end + HIDDEN.length());
    }
}
