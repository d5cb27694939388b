package dev.tickwire.server.match;

import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;

/**
 * Passes on what players of a match say. It has a queue of its own, so that talk never keeps anybody from joining, and nothing of
 * it enters the simulation. Tick thread only, apart from the queue.
 */
final class ChatRoom {
    private final Inbox lines;
    private final Roster roster;
    private final Spectators spectators;

    ChatRoom(Inbox lines, Roster roster, Spectators spectators) {
        this.lines = lines;
        this.roster = roster;
        this.spectators = spectators;
    }

    /** A queue for what is said; more than it holds until the next tick is refused and counted. */
    static Inbox newQueue(int linesMax, MatchCounters counters) {
        return new Inbox(linesMax, counters, MatchCount.REFUSED_CHATS);
    }

    /** Tells everybody, or the speaker's team, what was said since the last tick. */
    void deliver(GameRules rules, RulesWorld world) {
        for (MatchEvent event = lines.poll(); event != null; event = lines.poll()) {
            if (event instanceof MatchEvent.ChatSaid said && roster.isConnected(said.slot(), said.epoch())) {
                deliver(said, rules, world);
            }
        }
    }

    private void deliver(MatchEvent.ChatSaid said, GameRules rules, RulesWorld world) {
        int team = said.toTeam() ? rules.teamOf(world, said.slot()) : 0;
        boolean toTeam = team != 0;
        for (int slot = 0; slot < roster.slotsInUse(); slot++) {
            PlayerPort port = roster.player(slot).port;
            if (port != null && (!toTeam || rules.teamOf(world, slot) == team)) {
                port.tell(reply -> reply.chatLine(said.slot(), toTeam, said.text()));
            }
        }
        if (!toTeam) {
            spectators.tellAll(reply -> reply.chatLine(said.slot(), false, said.text()));
        }
    }
}
