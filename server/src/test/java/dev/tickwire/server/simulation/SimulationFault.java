package dev.tickwire.server.simulation;

/** Something that must not happen did. */
final class SimulationFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    SimulationFault(String what) {
        super(what);
    }
}
