package dev.tickwire.server.match;

import dev.tickwire.message.Notice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is asked of a match until its next tick, and the answers it gives then. Any thread may ask; only the tick thread answers.
 */
final class MatchRequests {
    private final String matchId;
    private final Inbox inbox;
    private final Attendance attendance;
    private final FrameDistribution frames;

    /**
     * Nothing is asked yet.
     *
     * @param inbox where ports and audiences put what they want, too
     */
    MatchRequests(String matchId, Inbox inbox, Attendance attendance, FrameDistribution frames) {
        this.matchId = matchId;
        this.inbox = inbox;
        this.attendance = attendance;
        this.frames = frames;
    }

    Inbox inbox() {
        return inbox;
    }

    /** Puts in what the answer does not wait for; false if there is no room. */
    boolean ask(MatchEvent event) {
        return inbox.offer(event);
    }

    /** Asks for something; the answer fails if there is no room. */
    <T> CompletableFuture<T> ask(Function<CompletableFuture<T>, MatchEvent> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (!inbox.offer(question.apply(answer))) {
            answer.completeExceptionally(new IllegalStateException("too much waits for match " + matchId));
        }
        return answer;
    }

    /** Does what was asked since the tick before. */
    void answer(int tick) {
        for (MatchEvent event = inbox.poll(); event != null; event = inbox.poll()) {
            answer(event, tick);
        }
    }

    private void answer(MatchEvent event, int tick) {
        Roster players = attendance.players();
        if (event instanceof MatchEvent.JoinAsked asked) {
            attendance.join(asked.request());
        } else if (event instanceof MatchEvent.Disconnected gone) {
            players.disconnected(gone.slot(), gone.epoch(), tick);
        } else if (event instanceof MatchEvent.Left left) {
            players.left(left.slot(), left.epoch());
        } else if (event instanceof MatchEvent.ParticipantsAsked asked) {
            asked.answer().complete(attendance.list());
        } else if (event instanceof MatchEvent.PutOut asked) {
            asked.answer().complete(attendance.putOut(asked.id(), asked.why()));
        } else if (event instanceof MatchEvent.NoticeGiven given) {
            Notice notice = given.notice();
            attendance.tell(reply -> reply.notice(notice));
            given.answer().complete(attendance.people());
        } else if (event instanceof MatchEvent.BotDismissed) {
            players.botDismissed();
        } else if (event instanceof MatchEvent.SpectatorLeft gone) {
            attendance.spectators().left(gone.port());
        } else if (event instanceof MatchEvent.AudienceArrived arrived) {
            frames.add(arrived.audience());
        } else if (event instanceof MatchEvent.AudienceLeft gone) {
            frames.remove(gone.audience());
        }
    }

    /** Answers whoever asked a match that has ended: nobody is in it, and nobody gets in. */
    void answerAfterTheEnd(Consumer<JoinReply> farewell) {
        for (MatchEvent event = inbox.poll(); event != null; event = inbox.poll()) {
            if (event instanceof MatchEvent.JoinAsked asked) {
                JoinRequest request = asked.request();
                request.loop().execute(() -> farewell.accept(request.reply()));
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
}
