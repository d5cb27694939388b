package dev.tickwire.netcode;

import dev.tickwire.message.Look;

/** What a spectator wants to be shown. A look is sent if that changed, though not too often, and now and then anyhow. */
final class LookSampler extends TickSampler {
    private final MessageSender sender;

    /** Ticks that a change waits after the look before it. */
    private int changeTicks;

    private int x;
    private int y;
    private int followedSlot = Look.NOBODY;

    /** Whether the server has not been told yet what to show. */
    private boolean changed;

    LookSampler(MessageSender sender) {
        this.sender = sender;
    }

    void setTickRate(int tickRateHz) {
        changeTicks = tickRateHz / Look.PER_SECOND_MAX;
    }

    /** See {@link ClientSession#look}. */
    void look(int newX, int newY, int follow) {
        changed |= newX != x || newY != y || follow != followedSlot;
        x = newX;
        y = newY;
        followedSlot = follow;
    }

    @Override
    boolean canSend() {
        return true;
    }

    @Override
    boolean sample(int tick, int unsentTicks, int echoedTick, double sentMillis) {
        if (unsentTicks < (changed ? changeTicks : keepAliveTicks())) {
            return false;
        }
        sender.send(new Look(echoedTick & 0xff, x, y, followedSlot));
        changed = false;
        return true;
    }
}
