package dev.atlassim.alert.life;

/** What happened to an alert: the value of the header {@code X-MMS-Event} (documented). */
public enum AlertEvent {
    OPEN("alert.open"),
    UPDATE("alert.update"),
    CLOSE("alert.close"),
    ACKNOWLEDGE("alert.acknowledge"),
    CANCEL("alert.cancel"),
    INFORM("alert.inform");

    private final String value;

    AlertEvent(String value) {
        this.value = value;
    }

    /** The value of the header. */
    @Override
    public String toString() {
        return value;
    }
}
