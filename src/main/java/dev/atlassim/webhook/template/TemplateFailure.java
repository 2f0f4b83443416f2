package dev.atlassim.webhook.template;

/** A template could not be used. The message quotes nothing of the template, which is a secret. */
final class TemplateFailure extends Exception {

    private static final long serialVersionUID = 1;

    /** A failure; the reason follows the name of the template. */
    TemplateFailure(String reason) {
        super(reason, null, false, false);
    }
}
