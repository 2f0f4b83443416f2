package dev.atlassim.fault.injection;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.fault.Fault;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.effect.ErrorResponse;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.rule.FaultEngine;
import dev.atlassim.fault.rule.FaultSource;
import dev.atlassim.fault.rule.InstalledRule;
import dev.atlassim.fault.rule.Match;
import dev.atlassim.fault.rule.Rule;
import dev.atlassim.fault.rule.When;
import dev.atlassim.form.Form;
import dev.atlassim.text.Nearest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The faults that single requests ask for by header: the fault of a rule, whatever the rule matches and however often it
 * has fired, or an error of the catalogue. An unknown name is answered 400, so that no test passes because of a typo.
 */
@ApplicationScoped
public class HeaderFaults implements FaultSource {

    private final FaultEngine engine;

    HeaderFaults(FaultEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Fired> fire(FaultRequest request, Stage stage, FaultResponse response) {
        var name = request.call().header(Fault.HEADER);
        var rule = engine.installed(request.call().view()).stream()
                .map(InstalledRule::rule)
                .filter(known -> known.name().equals(name) && within(known, request))
                .findFirst()
                .orElseGet(() -> errorRule(request.call(), name));
        return rule.stage() == stage && rule.appliesTo(request, response)
                ? Optional.of(new Fired(rule, new SplittableRandom(name.hashCode())))
                : Optional.empty();
    }

    private static boolean within(Rule rule, FaultRequest request) {
        return rule.sandbox() == null || request.sandboxes().contains(rule.sandbox());
    }

    /** A rule for this request alone, whose fault is the error {@code name}. */
    private Rule errorRule(Call call, String name) {
        var refusal = Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .map(code -> code.with(parameters(code, call)).refusal())
                .orElseGet(() -> unknown(name));
        return new Rule(
                name,
                Match.of(Form.object()),
                When.ALWAYS,
                Stage.ARRIVAL,
                false,
                new ErrorResponse(refusal, refusal instanceof Refusal.Catalogued),
                Form.object());
    }

    /** What the error would most likely be about: the type or the project of the path, else the path. */
    private static Object[] parameters(ErrorCode code, Call call) {
        var names = code.name().contains("GROUP") ? List.of("groupId") : List.of("integrationType", "groupId", "orgId");
        var subject = names.stream()
                .flatMap(name -> Stream.ofNullable(call.pathParameter(name)))
                .findFirst()
                .orElse(call.path());
        return Collections.nCopies(code.parameters(), subject).toArray();
    }

    private Refusal unknown(String name) {
        var known = Stream.concat(
                        engine.installed().stream().map(one -> one.rule().name()),
                        Arrays.stream(ErrorCode.values()).map(Enum::name))
                .toList();
        var body = Form.object()
                .put("error", Fault.HEADER + " names neither a rule nor an errorCode" + Nearest.hint(name, known));
        return new Refusal.Foreign(400, Map.of("Content-Type", "application/json"), body.toString());
    }
}
