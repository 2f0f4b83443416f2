package dev.atlassim.state;

import java.util.Map;

/**
 * A configured third-party integration as it is stored, secrets in clear. It leaves the process only through the masked
 * view of the integration feature.
 *
 * @param id 24 hexadecimal digits, new on each update
 * @param type the integration type, as Atlas spells it
 * @param settings the values of its fields, without those that are unset
 */
public record Integration(String id, String type, Map<String, Object> settings) {

    public Integration {
        settings = Map.copyOf(settings);
    }

    @Override
    public String toString() {
        return "Integration[id=" + id + ", type=" + type + "]";
    }
}
