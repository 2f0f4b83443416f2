package dev.atlassim.junit;

import dev.atlassim.bindings.Control;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Starts the simulator when the first test needs it and stops it after the last; makes a sandbox before each test, removes
 * it afterwards, and prints its journal where the test failed.
 */
public final class AtlasSimulatorExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(AtlasSimulatorExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        var annotations = TestAnnotations.of(context);
        var server = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class);
        var control = Control.of(server.baseUrl()).newSandbox(annotations.scenario());
        context.getStore(NAMESPACE).put(AtlasSimulation.class, new AtlasSimulation(control.access(), control));
        var faults = annotations.faults();
        if (!faults.isEmpty()) {
            control.addFaults(faults.toArray(String[]::new));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var simulation = context.getStore(NAMESPACE).remove(AtlasSimulation.class, AtlasSimulation.class);
        if (simulation == null) {
            return;
        }
        try {
            if (failed(context)) {
                print(context, simulation.control().journal());
            }
        } finally {
            simulation.control().deleteSandbox();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AtlasSimulation.class;
    }

    @Override
    public AtlasSimulation resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var simulation = context.getStore(NAMESPACE).get(AtlasSimulation.class, AtlasSimulation.class);
        if (simulation == null) {
            throw new ParameterResolutionException(
                    "an AtlasSimulation is of one test: take it as a parameter of the test method, or of a method"
                            + " annotated with @BeforeEach or @AfterEach");
        }
        return simulation;
    }

    private static boolean failed(ExtensionContext context) {
        return context.getExecutionException()
                .filter(failure -> !(failure instanceof TestAbortedException))
                .isPresent();
    }

    /** To standard output, which runners and IDEs show beside the failure; at once, so that parallel tests do not mix. */
    private static void print(ExtensionContext context, String journal) {
        var said =
                journal.isEmpty() ? "nothing was asked with this test's credentials or about its projects\n" : journal;
        System.out.print("---- journal of " + context.getRequiredTestClass().getName() + " > "
                + context.getDisplayName() + "\n" + said + "----\n");
    }
}
