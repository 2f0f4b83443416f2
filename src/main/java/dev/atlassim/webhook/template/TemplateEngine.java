package dev.atlassim.webhook.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.state.Secret;
import dev.atlassim.webhook.WebhookConfig;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Renders FreeMarker templates, which users write. They can reach neither classes nor files, and are bounded in time and in
 * size. All are rendered on one thread: one that cannot be stopped occupies no more than that, and the others fail meanwhile.
 */
@Singleton
class TemplateEngine {

    private static final int IDLE_SECONDS = 10;

    /** Templates within templates are not interrupted. */
    private static final Pattern UNBOUNDED = Pattern.compile("\\b(interpret|eval|eval_json)\\b");

    private final WebhookConfig config;
    private final ThreadPoolExecutor thread;
    private Configuration freemarker;

    TemplateEngine(WebhookConfig config) {
        this.config = config;
        this.thread =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var only = new Thread(work, "webhook-templates");
                    only.setDaemon(true);
                    return only;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /** What {@code template} makes of {@code model}. */
    String render(Secret template, ObjectNode model) throws TemplateFailure, InterruptedException {
        if (template.reveal().length() > config.maxTemplateSize()) {
            throw new TemplateFailure("is longer than " + config.maxTemplateSize()
                    + " characters (simulator.webhooks.max-template-size)");
        }
        if (UNBOUNDED.matcher(template.reveal()).find()) {
            throw new TemplateFailure("contains the word interpret or eval; what these built-ins do cannot be stopped");
        }
        var rendered = thread.submit(() -> process(template.reveal(), model));
        try {
            return rendered.get(config.templateTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TemplateFailure("was not rendered in time (simulator.webhooks.template-timeout)");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            rendered.cancel(true);
        }
    }

    private String process(String text, ObjectNode model) throws IOException, TemplateException {
        var template = new Template("template", text, configuration());
        // So that a loop ends when the thread is interrupted.
        _CoreAPI.addThreadInterruptedChecks(template);
        var out = new BoundedWriter(config.maxRenderedSize());
        template.process(JsonModel.of(model), out);
        return out.text();
    }

    private TemplateFailure failure(Throwable cause) {
        if (cause instanceof BoundedWriter.TooLong) {
            return new TemplateFailure("makes more than " + config.maxRenderedSize()
                    + " characters (simulator.webhooks.max-rendered-size)");
        }
        return new TemplateFailure(cause instanceof ParseException ? "has an error of syntax" : "cannot be evaluated");
    }

    /** Made when it is needed: most simulators have no templates. */
    private synchronized Configuration configuration() {
        if (freemarker == null) {
            var made = new Configuration(Configuration.VERSION_2_3_34);
            made.setTemplateLoader(null);
            made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
            made.setAPIBuiltinEnabled(false);
            made.setObjectWrapper(JsonModel.wrapper());
            made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
            // Both would log what the template contains.
            made.setLogTemplateExceptions(false);
            made.setAttemptExceptionReporter((failure, environment) -> {});
            made.setLocale(Locale.ROOT);
            made.setTimeZone(TimeZone.getTimeZone("UTC"));
            made.setNumberFormat("computer");
            made.setBooleanFormat("c");
            freemarker = made;
        }
        return freemarker;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
