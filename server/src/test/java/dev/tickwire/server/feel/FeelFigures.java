package dev.tickwire.server.feel;

import java.util.List;
import java.util.Locale;

/**
 * What was felt of one link.
 *
 * @param link             in words
 * @param minutes          for which others were watched
 * @param moves            how often a key was pressed by somebody who stood still
 * @param picturesToMove   from key to the first picture in which the own avatar has moved, that one included, on average
 * @param picturesToMoveMax likewise, at worst
 * @param millisToMove     likewise, on average
 * @param corrections      of the own avatar's place, though nobody interfered
 * @param jumps            of others over {@value DrawnWay#JUMP_PIXELS} px
 * @param worstExcessPixels the farthest that anybody came beyond what the speed allows from one picture to the next
 * @param hitsOnScreen     rail shots that went through somebody on the shooter's screen
 * @param hitsThatCount    of these, how many hit at the server
 */
public record FeelFigures(
        String link,
        double minutes,
        int moves,
        double picturesToMove,
        int picturesToMoveMax,
        double millisToMove,
        int corrections,
        int jumps,
        double worstExcessPixels,
        int hitsOnScreen,
        int hitsThatCount) {
    /** Part of the hits on the screen that count. */
    public double countingPart() {
        return hitsOnScreen == 0 ? 0 : hitsThatCount / (double) hitsOnScreen;
    }

    /** A table with a line for each link, as the benchmarks' page has it. */
    public static String table(List<FeelFigures> all) {
        StringBuilder text = new StringBuilder("""

                | link | key to first moved picture: mean / worst | mean time | corrections a minute | jumps over 8 px a minute | worst | rail hits that count |
                |---|---|---|---|---|---|---|
                """);
        for (FeelFigures each : all) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f / %d of %d | %.0f ms | %.2f | %.2f | %.1f px | %d of %d, %.1f %% |%n",
                    each.link,
                    each.picturesToMove,
                    each.picturesToMoveMax,
                    each.moves,
                    each.millisToMove,
                    each.corrections / each.minutes,
                    each.jumps / each.minutes,
                    each.worstExcessPixels,
                    each.hitsThatCount,
                    each.hitsOnScreen,
                    100 * each.countingPart()));
        }
        return text.toString();
    }
}
