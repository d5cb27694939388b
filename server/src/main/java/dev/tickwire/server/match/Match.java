package dev.tickwire.server.match;

import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.Notice;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.replication.PublishedFrame;
import dev.tickwire.server.replication.ResidualEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One match: the true world, who plays in it, and what happens in a tick. Apart from asking to join and reading the
 * summary, which any thread may do, it belongs to the tick loop that runs it. It does no I/O, takes no locks and reads no
 * clock.
 */
public final class Match {
    private static final Notice BEGINS_ANEW =
            new Notice(Notice.Level.WARNING, 0, "The match had a fault and begins anew.");

    private final MatchSettings settings;
    private final SharedGame game;
    private final GameRules rules;
    private final String mode;
    private final String behaviourHash;
    private final CellGrid grid;
    private final WorldState truth;
    private final WorldState previous;
    private final SeededRandom random;
    private final ResidualEncoder encoder;
    private final FrameDistribution frames;
    private final Inbox inbox;
    private final Roster roster;
    private final Spectators spectators;
    private final ChatRoom chatRoom;
    private final InputPhase inputs;
    private final RulesWorld rulesWorld = new MatchRulesWorld();

    private int tick;

    /** The same for whoever asks from another thread. */
    private volatile int shownTick;

    private volatile MatchSummary summary;
    private volatile boolean ended;

    /** What takes this match's place; null while nothing does. */
    private volatile Match successor;

    /** Told once when the rules say that the match is over. */
    private Consumer<Match> host = over -> {};

    /** Told once when a tick has thrown; null if nobody cares. */
    private Consumer<Match> failureHost;

    /** What a tick has thrown, after which there are no more; null while none has. */
    private volatile MatchFailure failure;

    /** Whether it is the server that ends; set before the reason. */
    private volatile boolean serverStops;

    /** Why somebody wants the match to end; null while nobody does. */
    private volatile String endReason;

    /** Why nobody new is let in; null while anybody is. */
    private volatile JoinRefusal newcomerRefusal;

    private boolean over;

    /** What is said to whoever is here when the match ends, or comes later. */
    private Consumer<JoinReply> farewell;

    private final MatchCounters counters;

    /** A match that nobody has joined yet. */
    public Match(MatchSettings settings) {
        this(settings, BehaviourHash.of(settings.game().shared()));
    }

    /**
     * The same for a game whose behaviour hash is known: computing it takes a while.
     *
     * @param behaviourHash as {@link BehaviourHash} computes it for the settings' game
     */
    public Match(MatchSettings settings, String behaviourHash) {
        this(settings, behaviourHash, new MatchCounters());
    }

    /**
     * The same among others.
     *
     * @param serverCounters of all of them, to which what this match counts is added
     */
    public Match(MatchSettings settings, String behaviourHash, MatchCounters serverCounters) {
        this.settings = settings;
        this.behaviourHash = behaviourHash;
        counters = new MatchCounters(serverCounters);
        TileMap map = settings.map().tiles();
        game = settings.game().shared().on(map);
        rules = settings.game().newRules();
        mode = rules.mode();
        grid = CellGrid.of(map.widthUnits(), map.heightUnits(), game.cellSizeUnits());
        truth = new WorldState(game.schema());
        previous = new WorldState(game.schema());
        random = new SeededRandom(settings.seed());
        encoder = new ResidualEncoder(truth, grid);
        frames = new FrameDistribution(settings, game.schema(), grid, counters);
        inbox = new Inbox(settings.inboxCapacity(), counters, MatchCount.REFUSED_EVENTS);
        Inbox chat = ChatRoom.newQueue(counters);
        roster = new Roster(settings, game, inbox, chat);
        spectators = new Spectators(settings.maxSpectators(), inbox, counters);
        chatRoom = new ChatRoom(chat, roster, spectators);
        inputs = new InputPhase(game, truth, encoder);
        summary = new MatchSummary(0, 0, 0, settings.maxPlayers(), "", 0);
    }

    public MatchSettings settings() {
        return settings;
    }

    public String id() {
        return settings.id();
    }

    public SharedGame game() {
        return game;
    }

    /** 16 hex digits: the address of the map's bytes. */
    public String mapHash() {
        return settings.map().hash();
    }

    /** 16 hex digits: what a client's shared half of the game must hash to. */
    public String behaviourHash() {
        return behaviourHash;
    }

    public CellGrid grid() {
        return grid;
    }

    /** How the match stands; any thread. */
    public MatchSummary summary() {
        return summary;
    }

    /**
     * Frames that were taken back, because none was free, from the event loop that was farthest behind: ticks that its
     * connections, and nobody else's, did not get. They are described everything anew when it reads again. Any thread.
     */
    public long withdrawnFrames() {
        return counters.of(MatchCount.WITHDRAWN_FRAMES);
    }

    /**
     * Ticks that nobody got, because at that moment every frame was being read; each cost everybody a resync. It cannot
     * happen while there are more frames than event loops that read. Any thread.
     */
    public long unpublishedTicks() {
        return counters.of(MatchCount.UNPUBLISHED_TICKS);
    }

    /** Inputs and requests that found no room. Any thread. */
    public long refusedEvents() {
        return counters.of(MatchCount.REFUSED_EVENTS);
    }

    /** Spectators for whom there was no room. Any thread. */
    public long refusedSpectators() {
        return counters.of(MatchCount.REFUSED_SPECTATORS);
    }

    /** What players said that could not be passed on because too much was said at once. Any thread. */
    public long refusedChats() {
        return counters.of(MatchCount.REFUSED_CHATS);
    }

    /** Readers that threw over a frame. Any thread. */
    public long failedReaders() {
        return counters.of(MatchCount.FAILED_READERS);
    }

    /** A reader has thrown; any thread. */
    public void countFailedReader() {
        counters.add(MatchCount.FAILED_READERS, 1);
    }

    /** Requests that wait for the next tick. Any thread. */
    public int waitingEvents() {
        return inbox.size();
    }

    /**
     * Asks to join; any thread. The reply comes from one of the next ticks.
     *
     * @return false if the inbox is full
     */
    public boolean ask(JoinRequest request) {
        return inbox.offer(new MatchEvent.JoinAsked(request));
    }

    /**
     * Has the bot that does worst leave in the next tick; any thread.
     *
     * @return false if the inbox is full
     */
    public boolean dismissBot() {
        return inbox.offer(new MatchEvent.BotDismissed());
    }

    /**
     * Asks who is here; any thread. Answered in the next tick, with nobody if the match has ended.
     *
     * @return fails if the inbox is full
     */
    public CompletableFuture<List<Participant>> participants() {
        return offered(new CompletableFuture<>(), MatchEvent.ParticipantsAsked::new);
    }

    /**
     * Puts somebody out in the next tick, whose session cannot take the body back; any thread.
     *
     * @param id of a {@link Participant}
     * @return who it was, or nothing if nobody has this id; fails if the inbox is full
     */
    public CompletableFuture<Optional<Participant>> putOut(int id, String why) {
        return offered(new CompletableFuture<>(), answer -> new MatchEvent.PutOut(id, why, answer));
    }

    /**
     * Shows something to all who are here; any thread.
     *
     * @return how many they are; fails if the inbox is full
     */
    public CompletableFuture<Integer> give(Notice notice) {
        return offered(new CompletableFuture<>(), answer -> new MatchEvent.NoticeGiven(notice, answer));
    }

    private <T> CompletableFuture<T> offered(
            CompletableFuture<T> answer, Function<CompletableFuture<T>, MatchEvent> event) {
        if (!inbox.offer(event.apply(answer))) {
            answer.completeExceptionally(new IllegalStateException("too much waits for match " + id()));
        }
        return answer;
    }

    /** Lets nobody new in for a reason, or anybody if it is null; whoever is in stays. Any thread. */
    public void refuseNewcomers(JoinRefusal refusal) {
        newcomerRefusal = refusal;
    }

    /** Why nobody new is let in, or null; any thread. */
    public JoinRefusal newcomerRefusal() {
        return newcomerRefusal;
    }

    /** Has the match end before its next tick; any thread. */
    public void askToEnd(String why) {
        endReason = why;
    }

    /** The same because the server stops, so that clients know that it will be back. */
    public void askToStop(String why) {
        serverStops = true;
        endReason = why;
    }

    /** Why it is to end, or null; any thread. */
    public String endReason() {
        return endReason;
    }

    /** What put an end to its ticks, or null; any thread. */
    public MatchFailure failure() {
        return failure;
    }

    /**
     * Sets who is told, once, when a tick has thrown; to be called before the match runs. The host is told on the tick loop and
     * must return at once. There are no more ticks; until the host names a {@link #succeedBy successor} or
     * {@link #askToEnd asks for the end}, nothing happens. Without a host the match ends at once.
     */
    public void whenFailed(Consumer<Match> newHost) {
        failureHost = newHost;
    }

    /**
     * Called by the tick loop when the match has thrown: there are no more ticks.
     *
     * @return false if there is no host that reports it
     */
    boolean fail(Throwable fault) {
        failure = new MatchFailure(tick, settings.seed(), fault);
        counters.add(MatchCount.FAILURES, 1);
        if (failureHost == null) {
            end("the match failed");
            return false;
        }
        failureHost.accept(this);
        return true;
    }

    /** What is played, in a word for people; empty if the game has only one way. Any thread. */
    public String mode() {
        return mode;
    }

    /** Whether there will be no more ticks; any thread. */
    public boolean hasEnded() {
        return ended;
    }

    /**
     * Sets who is told, once, when the rules say that the match is over; to be called before the match runs. The host is told
     * on the tick loop and must return at once. Until it names a {@link #succeedBy successor}, the match goes on.
     */
    public void whenOver(Consumer<Match> newHost) {
        host = newHost;
    }

    /** Sends everybody on to another match before the next tick, and ends this one; any thread. */
    public void succeedBy(Match next) {
        successor = next;
    }

    /** What takes this match's place, or null; any thread. */
    public Match successor() {
        return successor;
    }

    /** Tells every player that it is over. Called by the tick loop after the last tick. */
    public void end(String why) {
        end(reply -> reply.matchEnded(why));
    }

    /** Ends as {@link #askToEnd} wants it, and tells who was ahead. Called by the tick loop after the last tick. */
    void endAsAsked() {
        String why = endReason + (failure == null ? roster.leader(rules, rulesWorld) : "");
        end(serverStops ? reply -> reply.serverStops(why) : reply -> reply.matchEnded(why));
    }

    /** Sends everybody on to the {@link #successor}. Called by the tick loop after the last tick. */
    public void handOver() {
        Match next = successor;
        if (failure != null) {
            roster.tellPlayers(reply -> reply.notice(BEGINS_ANEW));
            spectators.tellAll(reply -> reply.notice(BEGINS_ANEW));
        }
        end(reply -> reply.movedTo(next));
    }

    private void end(Consumer<JoinReply> newFarewell) {
        farewell = newFarewell;
        ended = true;
        roster.tellAll(newFarewell);
        spectators.tellAll(newFarewell);
        answerLatecomers();
    }

    /** Answers those who asked before they could know that the match has ended. Called by the tick loop for a while. */
    public void answerLatecomers() {
        for (MatchEvent event = inbox.poll(); event != null; event = inbox.poll()) {
            if (event instanceof MatchEvent.JoinAsked asked) {
                JoinRequest request = asked.request();
                Consumer<JoinReply> answer = farewell;
                request.loop().execute(() -> answer.accept(request.reply()));
            } else if (event instanceof MatchEvent.AudienceLeft gone) {
                gone.audience().withdraw();
            } else if (event instanceof MatchEvent.ParticipantsAsked asked) {
                asked.answer().complete(List.of());
            } else if (event instanceof MatchEvent.PutOut asked) {
                asked.answer().complete(Optional.empty());
            } else if (event instanceof MatchEvent.NoticeGiven given) {
                given.answer().complete(0);
            }
        }
    }

    /** Whether nobody plays and nobody wants to, so that ticks would change nothing that anyone sees. Tick loop only. */
    boolean isIdle() {
        return tick > 0 && roster.people() + roster.bots() == 0 && !roster.hasQuarantined() && inbox.isEmpty();
    }

    /** The last tick that was begun; any thread. */
    public int currentTick() {
        return shownTick;
    }

    /** Entities of the true world, for tests that check that nothing leaks. */
    public int entityCount() {
        int count = 0;
        for (int type = 0; type < truth.typeCount(); type++) {
            EntityTable table = truth.table(type);
            count += table.size();
        }
        return count;
    }

    /** Frames that no reader holds, out of {@link MatchSettings#pooledFrames()}, for tests likewise. Any thread. */
    public int freeFrames() {
        return frames.freeCount();
    }

    Inbox inbox() {
        return inbox;
    }

    /**
     * Steps the match by one tick and publishes it.
     *
     * @param startNanos when the tick was due on the loop's clock; it is only passed on, for measuring slack
     */
    public void tick(long startNanos) {
        tick(startNanos, TickObserver.NONE);
    }

    /**
     * The same, for somebody who wants to know how far it is.
     *
     * @param observer told at the end of each phase
     */
    public void tick(long startNanos, TickObserver observer) {
        PublishedFrame frame = frames.take();
        boolean published = frame != null;
        if (!published) {
            frame = frames.takeSpare();
        }
        tick++;
        shownTick = tick;
        frame.retain();
        try {
            step(frame, startNanos, observer);
            if (published) {
                frames.publish(frame);
            }
            observer.ended(TickPhase.PUBLISH);
        } finally {
            frame.release();
        }
    }

    private void step(PublishedFrame frame, long startNanos, TickObserver observer) {
        previous.copyFrom(truth);
        encoder.begin(frame, tick, startNanos);
        roster.readInputs(tick);
        readInbox();
        inputs.apply(roster, tick);
        observer.ended(TickPhase.INPUTS);
        game.advanceAll(truth, tick);
        encoder.foresee();
        if (tick == 1) {
            rules.start(rulesWorld);
        }
        boolean rosterChanged = roster.applyChanges(rules, rulesWorld);
        rules.step(rulesWorld);
        observer.ended(TickPhase.RULES);
        encoder.encode();
        truth.sweep();
        encoder.show(isCheckTick());
        chatRoom.deliver(rules, rulesWorld);
        if (!over && rules.isOver(rulesWorld)) {
            over = true;
            host.accept(this);
        }
        summarise(rosterChanged);
        observer.ended(TickPhase.REPLICATE);
    }

    private void summarise(boolean rosterChanged) {
        String phase = rules.phase(rulesWorld);
        if (rosterChanged || spectators.count() != summary.spectators() || !phase.equals(summary.phase())) {
            summary = new MatchSummary(
                    roster.people(), roster.bots(), spectators.count(), settings.maxPlayers(), phase, tick);
        }
    }

    private boolean isCheckTick() {
        return settings.checkIntervalTicks() > 0 && tick % settings.checkIntervalTicks() == 0;
    }

    private void readInbox() {
        for (MatchEvent event = inbox.poll(); event != null; event = inbox.poll()) {
            if (event instanceof MatchEvent.JoinAsked asked) {
                if (asked.request().role() == JoinRequest.Role.SPECTATOR) {
                    spectators.join(asked.request(), tick);
                } else {
                    roster.joinAsked(asked.request());
                }
            } else if (event instanceof MatchEvent.Disconnected gone) {
                roster.disconnected(gone.slot(), gone.epoch(), tick);
            } else if (event instanceof MatchEvent.Left left) {
                roster.left(left.slot(), left.epoch());
            } else if (event instanceof MatchEvent.ParticipantsAsked asked) {
                asked.answer().complete(listParticipants());
            } else if (event instanceof MatchEvent.PutOut asked) {
                asked.answer().complete(putOutNow(asked.id(), asked.why()));
            } else if (event instanceof MatchEvent.NoticeGiven given) {
                Notice notice = given.notice();
                roster.tellPlayers(reply -> reply.notice(notice));
                spectators.tellAll(reply -> reply.notice(notice));
                given.answer().complete(roster.people() + spectators.count());
            } else if (event instanceof MatchEvent.BotDismissed) {
                roster.botDismissed();
            } else if (event instanceof MatchEvent.SpectatorLeft gone) {
                spectators.left(gone.port());
            } else if (event instanceof MatchEvent.AudienceArrived arrived) {
                frames.add(arrived.audience());
            } else if (event instanceof MatchEvent.AudienceLeft gone) {
                frames.remove(gone.audience());
            }
        }
    }

    private List<Participant> listParticipants() {
        List<Participant> all = new ArrayList<>();
        roster.list(rules, rulesWorld, all);
        spectators.list(all);
        return all;
    }

    private Optional<Participant> putOutNow(int id, String why) {
        return id >= Participant.SPECTATOR_ID_FIRST
                ? spectators.putOut(id, why)
                : roster.putOut(id, why, rules, rulesWorld);
    }

    /** The world as the rules see it. */
    private final class MatchRulesWorld implements RulesWorld {
        @Override
        public WorldState truth() {
            return truth;
        }

        @Override
        public WorldState previous() {
            return previous;
        }

        @Override
        public SharedGame shared() {
            return game;
        }

        @Override
        public SeededRandom random() {
            return random;
        }

        @Override
        public int tick() {
            return tick;
        }

        @Override
        public int slotCount() {
            return settings.maxPlayers();
        }

        @Override
        public int rewindQuarters(int slot) {
            return roster.player(slot).inputs.rewindQuarters();
        }
    }
}
