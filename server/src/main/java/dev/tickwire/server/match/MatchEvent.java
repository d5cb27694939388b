package dev.tickwire.server.match;

import dev.tickwire.message.Notice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What can lie in a match's inbox until the next tick. */
sealed interface MatchEvent {
    /** Somebody wants to play or to watch. */
    record JoinAsked(JoinRequest request) implements MatchEvent {}

    /** A connection broke. */
    record Disconnected(int slot, int epoch) implements MatchEvent {}

    /** A player went for good. */
    record Left(int slot, int epoch) implements MatchEvent {}

    /** A spectator is gone, for whatever reason. */
    record SpectatorLeft(PlayerPort port) implements MatchEvent {}

    /** Somebody wants to know who is here. */
    record ParticipantsAsked(CompletableFuture<List<Participant>> answer) implements MatchEvent {}

    /** Somebody is to go, whether they want to or not. The answer is who it was. */
    record PutOut(int id, String why, CompletableFuture<Optional<Participant>> answer) implements MatchEvent {}

    /** All who are here are to read something. The answer is how many they are. */
    record NoticeGiven(Notice notice, CompletableFuture<Integer> answer) implements MatchEvent {}

    /** One of the bots is to go. */
    record BotDismissed() implements MatchEvent {}

    /** A player says something. */
    record ChatSaid(int slot, int epoch, boolean toTeam, String text) implements MatchEvent {}

    /** An event loop wants every tick's frame from now on. */
    record AudienceArrived(Audience audience) implements MatchEvent {}

    /** An event loop has nobody left who watches. */
    record AudienceLeft(Audience audience) implements MatchEvent {}
}
