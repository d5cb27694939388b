package dev.tickwire.server.match;

import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.SharedGame;
import dev.tickwire.message.Notice;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One match: the true world, who plays in it, and what happens in a tick. Apart from asking to join and reading the
 * summary, which any thread may do, it belongs to the tick loop that runs it. It does no I/O, takes no locks and reads no
 * clock.
 */
public final class Match {
    private final MatchSettings settings;
    private final SharedGame game;
    private final String mode;
    private final String behaviourHash;
    private final MatchCounters counters;
    private final MatchWorld world;
    private final FrameDistribution frames;
    private final Attendance attendance;
    private final MatchRequests requests;
    private final MatchEnding ending;
    private final MatchStep step;

    /** Why nobody new is let in; null while anybody is. */
    private volatile JoinRefusal newcomerRefusal;

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
        game = settings.game().shared().on(settings.map().tiles());
        GameRules rules = settings.game().newRules();
        mode = rules.mode();
        Inbox inbox = new Inbox(settings.inboxCapacity(), counters, MatchCount.REFUSED_EVENTS);
        Inbox chat = ChatRoom.newQueue(settings.chatLines(), counters);
        Roster roster = new Roster(settings, game, inbox, chat);
        Spectators spectators = new Spectators(settings.maxSpectators(), inbox, counters);
        world = new MatchWorld(settings, game, roster);
        frames = new FrameDistribution(settings, game.schema(), world.grid(), counters);
        attendance = new Attendance(roster, spectators, chat, rules, world);
        requests = new MatchRequests(settings.id(), inbox, attendance, frames);
        ending = new MatchEnding(attendance, requests);
        step = new MatchStep(rules, world, attendance, requests, ending, settings.checkIntervalTicks());
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
        return world.grid();
    }

    /** What is played, in a word for people; empty if the game has only one way. Any thread. */
    public String mode() {
        return mode;
    }

    /** How the match stands; any thread. */
    public MatchSummary summary() {
        return attendance.summary();
    }

    /** How often something has happened in this match; any thread. */
    public long count(MatchCount what) {
        return counters.of(what);
    }

    /** A reader has thrown; any thread. */
    public void countFailedReader() {
        counters.add(MatchCount.FAILED_READERS, 1);
    }

    /** Requests that wait for the next tick. Any thread. */
    public int waitingEvents() {
        return requests.inbox().size();
    }

    /**
     * Asks to join; any thread. The reply comes from one of the next ticks.
     *
     * @return false if the inbox is full
     */
    public boolean ask(JoinRequest request) {
        return requests.ask(new MatchEvent.JoinAsked(request));
    }

    /**
     * Has the bot that does worst leave in the next tick; any thread.
     *
     * @return false if the inbox is full
     */
    public boolean dismissBot() {
        return requests.ask(new MatchEvent.BotDismissed());
    }

    /**
     * Asks who is here; any thread. Answered in the next tick, with nobody if the match has ended.
     *
     * @return fails if the inbox is full
     */
    public CompletableFuture<List<Participant>> participants() {
        return requests.ask(MatchEvent.ParticipantsAsked::new);
    }

    /**
     * Puts somebody out in the next tick, whose session cannot take the body back; any thread.
     *
     * @param id of a {@link Participant}
     * @return who it was, or nothing if nobody has this id; fails if the inbox is full
     */
    public CompletableFuture<Optional<Participant>> putOut(int id, String why) {
        return requests.ask(answer -> new MatchEvent.PutOut(id, why, answer));
    }

    /**
     * Shows something to all who are here; any thread.
     *
     * @return how many they are; fails if the inbox is full
     */
    public CompletableFuture<Integer> give(Notice notice) {
        return requests.ask(answer -> new MatchEvent.NoticeGiven(notice, answer));
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
        ending.ask(why);
    }

    /** The same because the server stops, so that clients know that it will be back. */
    public void askToStop(String why) {
        ending.askAsServerStops(why);
    }

    /** Why it is to end, or null; any thread. */
    public String endReason() {
        return ending.reason();
    }

    /** Sends everybody on to another match before the next tick, and ends this one; any thread. */
    public void succeedBy(Match next) {
        ending.succeedBy(next);
    }

    /** What takes this match's place, or null; any thread. */
    public Match successor() {
        return ending.successor();
    }

    /** What put an end to its ticks, or null; any thread. */
    public MatchFailure failure() {
        return ending.failure();
    }

    /** Whether there will be no more ticks; any thread. */
    public boolean hasEnded() {
        return ending.hasEnded();
    }

    /**
     * Sets who is told, once, when the rules say that the match is over; to be called before the match runs. The host is told
     * on the tick loop and must return at once. Until it names a {@link #succeedBy successor}, the match goes on.
     */
    public void whenOver(Consumer<Match> host) {
        ending.whenOver(() -> host.accept(this));
    }

    /**
     * Sets who is told, once, when a tick has thrown; to be called before the match runs. The host is told on the tick loop and
     * must return at once. There are no more ticks; until the host names a {@link #succeedBy successor} or
     * {@link #askToEnd asks for the end}, nothing happens. Without a host the match ends at once.
     */
    public void whenFailed(Consumer<Match> host) {
        ending.whenFailed(() -> host.accept(this));
    }

    /**
     * Called by the tick loop when the match has thrown: there are no more ticks.
     *
     * @return false if there is no host that reports it
     */
    boolean fail(Throwable fault) {
        counters.add(MatchCount.FAILURES, 1);
        return ending.fail(new MatchFailure(world.tick(), settings.seed(), fault));
    }

    /**
     * Ends the match if somebody wants it to, and tells everybody: whoever is here goes on in the {@link #successor}, if there
     * is one. Called by the tick loop before a tick.
     *
     * @return whether it has ended
     */
    public boolean endIfAsked() {
        return ending.endIfAsked();
    }

    /** Answers those who asked before they could know that the match has ended. Called by the tick loop for a while. */
    public void answerLatecomers() {
        ending.answerLatecomers();
    }

    /** Whether nobody plays and nobody wants to, so that ticks would change nothing that anyone sees. Tick loop only. */
    boolean isIdle() {
        return world.tick() > 0 && attendance.isEmpty() && requests.inbox().isEmpty();
    }

    /** The last tick that was begun; any thread. */
    public int currentTick() {
        return world.shownTick();
    }

    /** Entities of the true world, for tests that check that nothing leaks. */
    public int entityCount() {
        return world.entityCount();
    }

    /** Frames that no reader holds, out of {@link MatchSettings#pooledFrames()}, for tests likewise. Any thread. */
    public int freeFrames() {
        return frames.freeCount();
    }

    Inbox inbox() {
        return requests.inbox();
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
        frame.retain();
        try {
            step.run(frame, startNanos, observer);
            if (published) {
                frames.publish(frame);
            }
            observer.ended(TickPhase.PUBLISH);
        } finally {
            frame.release();
        }
    }
}
