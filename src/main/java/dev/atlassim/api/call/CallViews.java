package dev.atlassim.api.call;

import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.Store;
import jakarta.inject.Singleton;

/** Takes the state that a request sees, so that its world, its fault rules and its rate limits fit together. */
@Singleton
public class CallViews {

    private final SimulatorState state;
    private final Store store;

    CallViews(SimulatorState state, Store store) {
        this.state = state;
        this.store = store;
    }

    /** Lets the rest of the request see the current state. */
    public void renew(Call call) {
        var view = state.view();
        call.view(view, store.read(view));
    }
}
