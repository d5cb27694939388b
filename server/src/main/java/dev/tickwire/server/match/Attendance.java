package dev.tickwire.server.match;

import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Everybody who is in a match, whether they play or watch. Tick thread only, apart from the summary. */
final class Attendance {
    private final Roster players;
    private final Spectators spectators;
    private final ChatRoom chatRoom;
    private final GameRules rules;
    private final RulesWorld world;

    /** Whether somebody has joined or left in this tick. */
    private boolean changed;

    private volatile MatchSummary summary;

    /**
     * Nobody is in yet.
     *
     * @param chat where what players say waits
     */
    Attendance(Roster players, Spectators spectators, Inbox chat, GameRules rules, RulesWorld world) {
        this.players = players;
        this.spectators = spectators;
        chatRoom = new ChatRoom(chat, players, spectators);
        this.rules = rules;
        this.world = world;
        summary = new MatchSummary(0, 0, 0, world.slotCount(), "", 0);
    }

    Roster players() {
        return players;
    }

    Spectators spectators() {
        return spectators;
    }

    /** People who are here, bots apart. */
    int people() {
        return players.people() + spectators.count();
    }

    /** Whether nobody plays, or is about to be forgotten, for which time must go on. */
    boolean isEmpty() {
        return players.people() + players.bots() == 0 && !players.hasQuarantined();
    }

    /** How the match stood at the end of a tick; any thread. */
    MatchSummary summary() {
        return summary;
    }

    void join(JoinRequest request) {
        if (request.role() == JoinRequest.Role.SPECTATOR) {
            spectators.join(request, world.tick());
        } else {
            players.joinAsked(request);
        }
    }

    /** Rules phase: those who are to join or to leave do so. */
    void applyChanges() {
        changed = players.applyChanges(rules, world);
    }

    /** Passes on what players have said since the tick before. */
    void passChatOn() {
        chatRoom.deliver(rules, world);
    }

    /** The end of a tick: others get to see what is new. */
    void summarise() {
        String phase = rules.phase(world);
        if (changed || spectators.count() != summary.spectators() || !phase.equals(summary.phase())) {
            summary = new MatchSummary(
                    players.people(), players.bots(), spectators.count(), world.slotCount(), phase, world.tick());
        }
    }

    /** Tells whoever is in. */
    void tell(Consumer<JoinReply> message) {
        players.tellPlayers(message);
        spectators.tellAll(message);
    }

    /** Tells whoever is in, and whoever was about to be. */
    void tellAll(Consumer<JoinReply> message) {
        players.tellAll(message);
        spectators.tellAll(message);
    }

    List<Participant> list() {
        List<Participant> all = new ArrayList<>();
        players.list(rules, world, all);
        spectators.list(all);
        return all;
    }

    /** Sends somebody away, and tells them; returns who it was, or nothing if nobody has that id. */
    Optional<Participant> putOut(int id, String why) {
        return id >= Participant.SPECTATOR_ID_FIRST
                ? spectators.putOut(id, why)
                : players.putOut(id, why, rules, world);
    }

    /** Who is ahead, as the end of a sentence; empty if nobody has a point. */
    String leader() {
        return players.leader(rules, world);
    }
}
