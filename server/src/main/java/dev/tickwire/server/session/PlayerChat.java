package dev.tickwire.server.session;

import dev.tickwire.message.Chat;
import dev.tickwire.server.config.ChatLimits;
import dev.tickwire.server.match.PlayerPort;

/** What one player says: what may be said is passed on to the match, and of the rest it is told once why not. */
final class PlayerChat {
    private final ChatLimits limits;
    private final ChatGate gate;
    private final SessionTally tally;

    /** Whether the player was told that it says too much, and has said nothing since that was passed on. */
    private boolean told;

    PlayerChat(ChatLimits limits, SessionTally tally) {
        this.limits = limits;
        this.tally = tally;
        gate = new ChatGate(limits);
    }

    /**
     * Passes a line on.
     *
     * @return what the player is to be told of a line that was refused; null if it was passed on, or there is nothing new to tell
     */
    String say(Chat chat, PlayerPort port, boolean spectating, long nowNanos) {
        if (spectating) {
            return refuse("Only players can talk here.");
        }
        if (!gate.admits(nowNanos)) {
            return refuse("At most " + limits.linesMax() + " lines in " + limits.windowSeconds() + " seconds, please.");
        }
        told = false;
        String fault = ChatGate.fault(chat);
        if (fault != null) {
            tally.countRefusedChat();
            return fault;
        }
        return port.say(chat.text(), chat.toTeam()) ? null : refuse("Too much is said at once; try again.");
    }

    /** Says so once, not for every line of somebody who goes on and on. */
    private String refuse(String why) {
        tally.countRefusedChat();
        boolean isNew = !told;
        told = true;
        return isNew ? why : null;
    }
}
