package dev.tickwire.server.match;

import dev.tickwire.server.game.GameRulesType;

/**
 * What a match is made of and the limits it keeps.
 *
 * @param id               how the list of matches and the address of its socket call it
 * @param game             which game
 * @param map              where
 * @param tickRateHz       10 to 120
 * @param maxPlayers       slots, bots included
 * @param maxSpectators    who may watch at the same time without a slot
 * @param fill             players up to whom bots fill it, 0 if the number of bots is fixed
 * @param seed             of the match's random numbers
 * @param checkIntervalTicks ticks between hashes of what clients should hold, 0 for none
 * @param bodyHoldTicks    how long the body of a player whose connection broke is held
 * @param neutralAfterTicks how long controls are repeated without any input before they go neutral
 * @param quarantineTicks  how long a slot stays empty after its player left, longer than anything fired from it lives
 * @param inboxCapacity    requests that may wait for the next tick, and inputs of each event loop; more are refused and
 *                         counted
 * @param pooledFrames     ticks that readers may hold at once
 * @param chatLines        lines of chat that may wait for the next tick; more are refused and counted
 * @param access           who gets to know of it and into it
 */
public record MatchSettings(
        String id,
        GameRulesType game,
        MatchMap map,
        int tickRateHz,
        int maxPlayers,
        int maxSpectators,
        int fill,
        int seed,
        int checkIntervalTicks,
        int bodyHoldTicks,
        int neutralAfterTicks,
        int quarantineTicks,
        int inboxCapacity,
        int pooledFrames,
        int chatLines,
        MatchAccess access) {
    public static final int MAX_SPECTATORS_DEFAULT = 32;

    private static final int BODY_HOLD_SECONDS = 20;
    private static final int NEUTRAL_AFTER_TICKS = 30;
    private static final int QUARANTINE_TICKS = 64;
    private static final int POOLED_FRAMES = 8;

    /** Frames beyond one for each event loop, for ticks that wait to be read and the one that is being made. */
    private static final int FRAMES_BEYOND_LOOPS = 4;

    private static final int CHAT_LINES = 64;
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int INBOX_ENTRIES_PER_PLAYER = 8;
    private static final int INBOX_ENTRIES_MIN = 256;

    /** Settings of a match that anybody may join. */
    public MatchSettings(
            String id,
            GameRulesType game,
            MatchMap map,
            int tickRateHz,
            int maxPlayers,
            int maxSpectators,
            int fill,
            int seed,
            int checkIntervalTicks,
            int bodyHoldTicks,
            int neutralAfterTicks,
            int quarantineTicks,
            int inboxCapacity,
            int pooledFrames) {
        this(
                id,
                game,
                map,
                tickRateHz,
                maxPlayers,
                maxSpectators,
                fill,
                seed,
                checkIntervalTicks,
                bodyHoldTicks,
                neutralAfterTicks,
                quarantineTicks,
                inboxCapacity,
                pooledFrames,
                CHAT_LINES,
                MatchAccess.OPEN);
    }

    /** Settings whose limits follow from the number of players and the rate. */
    public static MatchSettings of(
            String id,
            GameRulesType game,
            MatchMap map,
            int tickRateHz,
            int maxPlayers,
            int seed,
            int checkIntervalTicks) {
        return new MatchSettings(
                id,
                game,
                map,
                tickRateHz,
                maxPlayers,
                MAX_SPECTATORS_DEFAULT,
                0,
                seed,
                checkIntervalTicks,
                BODY_HOLD_SECONDS * tickRateHz,
                NEUTRAL_AFTER_TICKS,
                QUARANTINE_TICKS,
                Math.max(INBOX_ENTRIES_MIN, INBOX_ENTRIES_PER_PLAYER * maxPlayers),
                POOLED_FRAMES);
    }

    /** The same with bots that fill it up to so many players, as far as those who bring them know. */
    public MatchSettings withFill(int players) {
        Draft draft = new Draft(this);
        draft.fill = players;
        return draft.settings();
    }

    /** The same with room for another number of spectators. */
    public MatchSettings withMaxSpectators(int most) {
        Draft draft = new Draft(this);
        draft.maxSpectators = most;
        return draft.settings();
    }

    /**
     * The same with other limits.
     *
     * @param bodyHoldMillis   how long bodies are held, at this match's rate
     * @param waitingPerPlayer requests that may wait for the next tick, for each slot
     */
    public MatchSettings withLimits(int bodyHoldMillis, int waitingPerPlayer, int mostChatLines) {
        Draft draft = new Draft(this);
        draft.bodyHoldTicks = (int) ((long) bodyHoldMillis * tickRateHz / MILLIS_PER_SECOND);
        draft.inboxCapacity = Math.max(INBOX_ENTRIES_MIN, waitingPerPlayer * maxPlayers);
        draft.chatLines = mostChatLines;
        return draft.settings();
    }

    /** The same for others to get to know of it and into it. */
    public MatchSettings withAccess(MatchAccess other) {
        Draft draft = new Draft(this);
        draft.access = other;
        return draft.settings();
    }

    /** The same for a match that is read on so many event loops: each may be reading a frame at any moment. */
    public MatchSettings forEventLoops(int eventLoops) {
        Draft draft = new Draft(this);
        draft.pooledFrames = Math.max(pooledFrames, eventLoops + FRAMES_BEYOND_LOOPS);
        return draft.settings();
    }

    /** All that can be changed, while it is. */
    private static final class Draft {
        private String id;
        private GameRulesType game;
        private MatchMap map;
        private int tickRateHz;
        private int maxPlayers;
        private int maxSpectators;
        private int fill;
        private int seed;
        private int checkIntervalTicks;
        private int bodyHoldTicks;
        private int neutralAfterTicks;
        private int quarantineTicks;
        private int inboxCapacity;
        private int pooledFrames;
        private int chatLines;
        private MatchAccess access;

        Draft(MatchSettings from) {
            id = from.id;
            game = from.game;
            map = from.map;
            tickRateHz = from.tickRateHz;
            maxPlayers = from.maxPlayers;
            maxSpectators = from.maxSpectators;
            fill = from.fill;
            seed = from.seed;
            checkIntervalTicks = from.checkIntervalTicks;
            bodyHoldTicks = from.bodyHoldTicks;
            neutralAfterTicks = from.neutralAfterTicks;
            quarantineTicks = from.quarantineTicks;
            inboxCapacity = from.inboxCapacity;
            pooledFrames = from.pooledFrames;
            chatLines = from.chatLines;
            access = from.access;
        }

        MatchSettings settings() {
            return new MatchSettings(
                    id,
                    game,
                    map,
                    tickRateHz,
                    maxPlayers,
                    maxSpectators,
                    fill,
                    seed,
                    checkIntervalTicks,
                    bodyHoldTicks,
                    neutralAfterTicks,
                    quarantineTicks,
                    inboxCapacity,
                    pooledFrames,
                    chatLines,
                    access);
        }
    }
}
