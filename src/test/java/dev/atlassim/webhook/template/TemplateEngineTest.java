package dev.atlassim.webhook.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.state.Secret;
import dev.atlassim.testing.Settings;
import dev.atlassim.webhook.WebhookConfig;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

    private static final String ALERT = """
            {"id": "1", "status": "OPEN", "currentValue": {"number": 80.5, "units": "RAW"}, "count": 1234567,
             "links": [{"rel": "self"}, {"rel": "other"}], "acknowledged": true, "comment": null, "quote": "\\"ä\\""}
            """;

    private TemplateEngine engine = engine(Map.of());

    private static TemplateEngine engine(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("simulator.webhooks.template-timeout", "1m");
        return new TemplateEngine(Settings.of(WebhookConfig.class, all));
    }

    @AfterEach
    void stop() {
        engine.stop();
    }

    private String render(String template) throws TemplateFailure, InterruptedException {
        return engine.render(new Secret(template), alert());
    }

    private static ObjectNode alert() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(ALERT);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${id} is ${status}                              | 1 is OPEN",
                "${currentValue.number} ${currentValue['units']} | 80.5 RAW",
                "${count}                                        | 1234567",
                "${acknowledged}                                 | true",
                "${comment!'none'} ${missing!'none'}             | none none",
                "${links[1].rel}                                 | other",
                "<#list links as link>${link.rel};</#list>       | self;other;",
                "<#list currentValue as k, v>${k};</#list>       | number;units;",
                "${currentValue?keys?size}                       | 2",
                "${quote?json_string}                            | \\\"ä\\\"",
                "<#if status == 'OPEN'>yes<#else>no</#if>        | yes",
                "<#attempt>${missing}<#recover>x</#attempt>      | x",
            })
    void templatesSeeTheMembersOfTheAlert(String template, String rendered) throws Exception {
        assertThat(render(template)).isEqualTo(rendered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "${links?api.class}",
                "${id?api.getClass()}",
                "${id.class}",
                "${currentValue.class.protectionDomain}",
                "${links.getClass()}",
                "${.data_model.class}",
                "<#include \"/etc/passwd\">",
                "<#include \"file:///etc/passwd\">",
                "<#include \"classpath:/application.properties\">",
                "<#import \"/etc/passwd\" as x>",
                "<#assign t=.get_optional_template(\"/etc/passwd\")>${t.exists?string(\"\", 1/0)}",
            })
    void templatesReachNeitherClassesNorFiles(String template) {
        assertThatThrownBy(() -> render(template))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("cannot be evaluated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#assign x='\"freemarker.template.utility.Execute\"?new()'?eval>",
                "<#assign x='<#assign y=\"freemarker.template.utility.Execute\"?new()>'?interpret><@x/>",
                "<#assign f='<#list 1.. as x></#list>'? <#-- a comment --> interpret><@f/>",
                "${'{}'?eval_json}"
            })
    void templatesWithinTemplatesAreRefused(String template) throws Exception {
        assertThatThrownBy(() -> render(template))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("contains the word interpret or eval; what these built-ins do cannot be stopped");
        assertThat(render("${id}")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${id", "<#if status>", "${}", "<#list links as link>"})
    void anErrorOfSyntaxIsReported(String template) {
        assertThatThrownBy(() -> render(template))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("has an error of syntax");
    }

    @Test
    void aRecursionWithoutEndIsReported() {
        assertThatThrownBy(() -> render("<#macro m><@m/></#macro><@m/>"))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("cannot be evaluated");
    }

    @Test
    void aTemplateMayBeAsLongAsTheMaximum() throws Exception {
        engine = engine(Map.of("simulator.webhooks.max-template-size", "5"));

        assertThat(render("${id}")).isEqualTo("1");
        assertThatThrownBy(() -> render("${id} "))
                .hasMessage("is longer than 5 characters (simulator.webhooks.max-template-size)");
    }

    @Test
    void whatATemplateMakesMayBeAsLongAsTheMaximum() throws Exception {
        engine = engine(Map.of("simulator.webhooks.max-rendered-size", "5"));

        assertThat(render("1234${id}")).isEqualTo("12341");
        assertThatThrownBy(() -> render("12345${id}"))
                .hasMessage("makes more than 5 characters (simulator.webhooks.max-rendered-size)");
        assertThatThrownBy(() -> render("<#list 1.. as i>${i}</#list>"))
                .hasMessage("makes more than 5 characters (simulator.webhooks.max-rendered-size)");
    }

    @Test
    void aLoopWithoutEndEndsWithTheTimeout() throws Exception {
        engine = engine(Map.of("simulator.webhooks.template-timeout", "200ms"));

        assertThatThrownBy(() -> render("<#list 1.. as i></#list>"))
                .hasMessage("was not rendered in time (simulator.webhooks.template-timeout)");
        engine.stop();
        engine = engine(Map.of("simulator.webhooks.template-timeout", "1m"));
        assertThat(render("${id}")).isEqualTo("1");
    }
}
