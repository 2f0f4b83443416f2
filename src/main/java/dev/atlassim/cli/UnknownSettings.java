package dev.atlassim.cli;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Warns at start of settings that nobody reads: mostly misspelled ones. Their values stay untold. */
@ApplicationScoped
public class UnknownSettings {

    private static final Logger LOG = Logger.getLogger(UnknownSettings.class);

    /** Milliseconds: the search takes a tenth of a start, and need not hold up the first requests. */
    private static final long AFTER = 500;

    void warn(@Observes StartupEvent start, BeanManager beans, SmallRyeConfig config, Vertx vertx) {
        vertx.setTimer(AFTER, timer -> vertx.executeBlocking(() -> warn(beans, config)));
    }

    private static boolean warn(BeanManager beans, SmallRyeConfig config) {
        var ours = StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .flatMap(source -> given(source.getPropertyNames()))
                .filter(KnownSettings::isOurs)
                .distinct()
                .toList();
        if (!ours.isEmpty()) {
            var known = new KnownSettings(names(beans));
            ours.stream().flatMap(name -> known.problem(name).stream()).sorted().forEach(LOG::warn);
        }
        return true;
    }

    /** As they were written: variables are there a second time, as the properties that they would be. */
    private static Stream<String> given(Set<String> names) {
        return names.stream().filter(name -> {
            var variable = KnownSettings.variable(name);
            return name.equals(variable) || !names.contains(variable);
        });
    }

    /** Every property of every configuration mapping that is in use. */
    static Set<String> names(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> bean.getTypes().stream())
                .filter(type -> type instanceof Class<?> mapping
                        // Few are, and whether a class is annotated takes time to find out.
                        && mapping.isInterface()
                        && mapping.isAnnotationPresent(ConfigMapping.class))
                .flatMap(type ->
                        ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass((Class<?>) type))
                                .keySet()
                                .stream())
                .filter(name -> name.startsWith("simulator."))
                .collect(Collectors.toSet());
    }
}
