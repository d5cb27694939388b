package dev.tickwire.server.match;

/** What can lie in a match's inbox until the next tick. */
sealed interface MatchEvent {
    /** Somebody wants to play. */
    record JoinAsked(JoinRequest request) implements MatchEvent {}

    /** A connection broke. */
    record Disconnected(int slot, int epoch) implements MatchEvent {}

    /** A player went for good. */
    record Left(int slot, int epoch) implements MatchEvent {}

    /** An event loop wants every tick's frame from now on. */
    record AudienceArrived(Audience audience) implements MatchEvent {}

    /** An event loop has nobody left who watches. */
    record AudienceLeft(Audience audience) implements MatchEvent {}

    /** Controls of a player; mutable and reused, because there are thousands of them in a second. */
    final class InputArrived implements MatchEvent {
        private final PlayerPort port;
        private int sequence;
        private int namedTick;
        private int held;
        private int edges;

        InputArrived(PlayerPort port) {
            this.port = port;
        }

        void set(int newSequence, int newNamedTick, int newHeld, int newEdges) {
            sequence = newSequence;
            namedTick = newNamedTick;
            held = newHeld;
            edges = newEdges;
        }

        int slot() {
            return port.slot();
        }

        int epoch() {
            return port.epoch();
        }

        void moveTo(InputQueue queue) {
            queue.offer(sequence, namedTick, held, edges);
        }

        /** Makes the object free for another input. */
        void giveBack() {
            port.giveBack(this);
        }
    }
}
