package dev.tickwire.bot.swarm;

import dev.tickwire.bot.capture.CaptureWriter;
import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.scenario.Role;

/**
 * What is known of a bot before it plays.
 *
 * @param number         from 0
 * @param match          that it plays in
 * @param link           its network
 * @param seed           that all its randomness comes from
 * @param inputLeadTicks how long before they are needed its inputs should arrive
 * @param ticket         that lets the first bot in this place in, or null
 * @param capture        to which everything goes that it receives, or null
 */
record BotPlan(
        int number,
        MatchContext match,
        Role role,
        LinkProfile link,
        int seed,
        double inputLeadTicks,
        String ticket,
        CaptureWriter capture) {}
