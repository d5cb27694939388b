package dev.tickwire.server.match;

import dev.tickwire.game.SharedGame;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Who has which slot of a match. Joins and leaves are noted when they are read from the inbox and carried out in the rules
 * phase of the same tick. Tick thread only.
 */
final class Roster implements InputRing.Taker {
    private final MatchSettings settings;
    private final Inbox inbox;
    private final Inbox chat;
    private final InputRings inputRings;
    private final Player[] players;
    private final Queue<JoinRequest> joins = new ArrayDeque<>();
    private final List<Player> leaves = new ArrayList<>();
    private int dismissals;
    private int slotsInUse;
    private int readingTick;
    private int quarantined;
    private int people;
    private int bots;

    Roster(MatchSettings settings, SharedGame game, Inbox inbox, Inbox chat) {
        this.settings = settings;
        this.inbox = inbox;
        this.chat = chat;
        inputRings = new InputRings(settings.inboxCapacity());
        int idBits = game.schema().type(game.schema().avatarType()).idBits();
        if (settings.maxPlayers() < 1 || settings.maxPlayers() > 1 << idBits) {
            throw new IllegalArgumentException("a match of " + game.schema().game() + " has 1 to " + (1 << idBits)
                    + " players, not " + settings.maxPlayers());
        }
        players = new Player[settings.maxPlayers()];
        for (int slot = 0; slot < players.length; slot++) {
            players[slot] = new Player(slot);
        }
    }

    /** Slots from 0 up to here may be in use; those beyond never were. */
    int slotsInUse() {
        return slotsInUse;
    }

    Player player(int slot) {
        return players[slot];
    }

    /** Whether a slot's player is still the one of that connection. */
    boolean isConnected(int slot, int epoch) {
        return players[slot].state == Player.State.CONNECTED && players[slot].epoch == epoch;
    }

    int people() {
        return people;
    }

    int bots() {
        return bots;
    }

    /** Whether a slot waits until it may be taken again, for which time must go on. */
    boolean hasQuarantined() {
        return quarantined > 0;
    }

    /** Puts all inputs that have arrived into their players' queues. */
    void readInputs(int tick) {
        readingTick = tick;
        inputRings.drainTo(this);
    }

    @Override
    public void inputArrived(int slot, int epoch, int sequence, int namedTick, int held, int edges, int lagQuarters) {
        Player player = players[slot];
        if (player.state == Player.State.CONNECTED && player.epoch == epoch) {
            player.inputs.offer(sequence, namedTick, held, edges, lagQuarters);
            player.lastInputTick = readingTick;
        }
    }

    void joinAsked(JoinRequest request) {
        joins.add(request);
    }

    void disconnected(int slot, int epoch, int tick) {
        Player player = players[slot];
        if (player.state == Player.State.CONNECTED && player.epoch == epoch) {
            player.state = Player.State.HELD;
            player.stateEndsTick = tick + settings.bodyHoldTicks();
            player.port = null;
            player.inputs.reset();
        }
    }

    void left(int slot, int epoch) {
        Player player = players[slot];
        if (player.isPlaying() && player.epoch == epoch) {
            leaves.add(player);
        }
    }

    /** One more bot is to go. */
    void botDismissed() {
        dismissals++;
    }

    /** Whether a player has sent nothing for so long that nobody can be at the controls. */
    boolean isSilent(Player player, int tick) {
        return player.state == Player.State.HELD || tick - player.lastInputTick > settings.neutralAfterTicks();
    }

    /** Carries out what was noted; returns whether anything changed. */
    boolean applyChanges(GameRules rules, RulesWorld world) {
        int tick = world.tick();
        boolean changed = !joins.isEmpty() || !leaves.isEmpty() || dismissals > 0;
        for (int slot = 0; slot < slotsInUse; slot++) {
            Player player = players[slot];
            if (player.state == Player.State.HELD && tick - player.stateEndsTick >= 0) {
                leaves.add(player);
                changed = true;
            } else if (player.state == Player.State.QUARANTINED && tick - player.stateEndsTick >= 0) {
                player.state = Player.State.FREE;
                quarantined--;
            }
        }
        for (int i = 0; i < leaves.size(); i++) {
            leave(leaves.get(i), rules, world);
        }
        leaves.clear();
        for (; dismissals > 0; dismissals--) {
            dismissBot(rules, world);
        }
        int asked = joins.size();
        int waiting = 0;
        for (int i = 0; i < asked; i++) {
            JoinRequest request = joins.element();
            boolean isAnswered = join(request, waiting, rules, world);
            // Not before, so that all are answered once, even if the rules throw.
            joins.remove();
            if (!isAnswered) {
                joins.add(request);
                waiting++;
            }
        }
        return changed;
    }

    /** Tells everybody who plays, and everybody who was about to. */
    void tellAll(Consumer<JoinReply> message) {
        for (JoinRequest request = joins.poll(); request != null; request = joins.poll()) {
            JoinReply reply = request.reply();
            request.loop().execute(() -> message.accept(reply));
        }
        tellPlayers(message);
    }

    /** Tells everybody who plays. */
    void tellPlayers(Consumer<JoinReply> message) {
        for (int slot = 0; slot < slotsInUse; slot++) {
            if (players[slot].port != null) {
                players[slot].port.tell(message);
            }
        }
    }

    /** Who plays, added to a list. */
    void list(GameRules rules, RulesWorld world, List<Participant> to) {
        for (int slot = 0; slot < slotsInUse; slot++) {
            if (players[slot].isPlaying()) {
                to.add(describe(players[slot], rules, world));
            }
        }
    }

    /** Has a slot's player leave in this tick, and tells them; returns who it was, or nothing if nobody plays there. */
    Optional<Participant> putOut(int slot, String why, GameRules rules, RulesWorld world) {
        if (slot < 0 || slot >= slotsInUse || !players[slot].isPlaying()) {
            return Optional.empty();
        }
        Player player = players[slot];
        Participant description = describe(player, rules, world);
        if (player.port != null) {
            player.port.tell(player.bot ? JoinReply::dismissed : reply -> reply.putOut(why));
        }
        leaves.add(player);
        return Optional.of(description);
    }

    /** Who is ahead, as the end of a sentence; empty if nobody has a point. */
    String leader(GameRules rules, RulesWorld world) {
        Player best = null;
        int most = 0;
        for (int slot = 0; slot < slotsInUse; slot++) {
            int score = players[slot].isPlaying() ? rules.scoreOf(world, slot) : 0;
            if (score > most) {
                most = score;
                best = players[slot];
            }
        }
        return best == null ? "" : "; " + best.name + " was ahead with " + most;
    }

    private static Participant describe(Player player, GameRules rules, RulesWorld world) {
        return new Participant(
                player.slot,
                player.name,
                player.bot ? JoinRequest.Role.BOT : JoinRequest.Role.PERSON,
                player.address,
                player.state == Player.State.CONNECTED,
                player.port == null || player.bot ? -1 : player.port.behindTicks(),
                rules.scoreOf(world, player.slot));
    }

    private void leave(Player player, GameRules rules, RulesWorld world) {
        if (!player.isPlaying()) {
            return;
        }
        rules.playerLeft(world, player.slot);
        player.state = Player.State.QUARANTINED;
        quarantined++;
        player.stateEndsTick = world.tick() + settings.quarantineTicks();
        player.port = null;
        player.token = null;
        player.shownToken = null;
        player.inputs.reset();
        player.inputs.neutralise(0);
        count(player, -1);
    }

    /** Of the bots the one that does worst goes; of those that do alike the one of the last slot. */
    private void dismissBot(GameRules rules, RulesWorld world) {
        Player worst = null;
        int least = Integer.MAX_VALUE;
        for (int slot = 0; slot < slotsInUse; slot++) {
            Player player = players[slot];
            if (player.bot && player.isPlaying()) {
                int score = rules.scoreOf(world, slot);
                if (score <= least) {
                    least = score;
                    worst = player;
                }
            }
        }
        if (worst != null) {
            if (worst.port != null) {
                worst.port.tell(JoinReply::dismissed);
            }
            leave(worst, rules, world);
        }
    }

    /**
     * Lets somebody in, or not. Who finds nothing but slots that are in quarantine waits for one of them: players have left, so
     * there is room, if only in a while.
     *
     * @param waiting how many who asked earlier wait for such a slot
     * @return false if the answer is to be given in a later tick
     */
    private boolean join(JoinRequest request, int waiting, GameRules rules, RulesWorld world) {
        Player newer = newerThan(request);
        if (newer != null) {
            supersede(request, newer, rules, world);
            return true;
        }
        Player player = request.resume() == null ? null : holderOf(request);
        boolean resumed = player != null;
        if (!resumed && request.newcomerRefusal() != null) {
            request.loop().execute(() -> request.reply().refused(request.newcomerRefusal()));
            return true;
        }
        if (!resumed) {
            player = freeSlot();
        }
        if (player == null && waiting < quarantined) {
            return false;
        }
        if (player == null) {
            request.loop().execute(request.reply()::matchFull);
            return true;
        }
        if (resumed) {
            takeOver(player, world.tick());
        } else {
            player.bot = request.role() == JoinRequest.Role.BOT;
            player.name = request.name();
            count(player, 1);
            rules.playerJoined(world, player.slot, player.name, player.bot);
        }
        player.state = Player.State.CONNECTED;
        player.address = request.address();
        player.token = request.newToken();
        player.shownToken = request.resume();
        player.epoch++;
        player.lastInputTick = world.tick();
        admit(player, request, world.tick(), resumed);
        return true;
    }

    /** A frame's tick and count of inputs must be those of the new connection from this tick on. */
    private void takeOver(Player player, int tick) {
        if (player.port != null) {
            player.port.endAfter(tick);
            player.port.tell(JoinReply::replaced);
        }
        player.inputs.reset();
    }

    private void admit(Player player, JoinRequest request, int tick, boolean resumed) {
        PlayerPort port = new PlayerPort(
                inbox, chat, inputRings.of(request.loop()), player.slot, player.epoch, request.loop(), request.reply());
        player.port = port;
        request.loop().execute(() -> request.reply().accepted(port, tick, resumed));
    }

    /**
     * Who is here already and showed the token of this request's session, or null: when a match follows another, the newer
     * connection of a session may get here first.
     */
    private Player newerThan(JoinRequest request) {
        if (request.newToken() == null) {
            return null;
        }
        for (int slot = 0; slot < slotsInUse; slot++) {
            Player player = players[slot];
            if (player.isPlaying() && request.newToken().equals(player.shownToken)) {
                return player;
            }
        }
        return null;
    }

    /** The request may itself be newer than a third connection, which then is older than the one that is here. */
    private void supersede(JoinRequest request, Player newer, GameRules rules, RulesWorld world) {
        request.loop().execute(request.reply()::replaced);
        newer.shownToken = request.resume();
        Player oldest = request.resume() == null ? null : holderOf(request);
        if (oldest != null) {
            if (oldest.port != null) {
                oldest.port.tell(JoinReply::replaced);
            }
            leave(oldest, rules, world);
        }
    }

    private Player holderOf(JoinRequest request) {
        for (int slot = 0; slot < slotsInUse; slot++) {
            Player player = players[slot];
            if (player.isPlaying() && request.resume().equals(player.token)) {
                return player;
            }
        }
        return null;
    }

    private Player freeSlot() {
        for (int slot = 0; slot < slotsInUse; slot++) {
            if (players[slot].state == Player.State.FREE) {
                return players[slot];
            }
        }
        return slotsInUse < players.length ? players[slotsInUse++] : null;
    }

    private void count(Player player, int change) {
        if (player.bot) {
            bots += change;
        } else {
            people += change;
        }
    }
}
