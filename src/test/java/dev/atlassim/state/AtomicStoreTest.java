package dev.atlassim.state;

class AtomicStoreTest implements StoreContract {

    @Override
    public Store empty() {
        return new AtomicStore(new SimulatorState());
    }
}
