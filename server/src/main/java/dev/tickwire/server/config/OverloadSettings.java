package dev.tickwire.server.config;

/**
 * When the server counts as overloaded, and how it gets over it. Load is told in per cent: 100 is as much as can be done. It is
 * the greatest of the share of its time that a tick loop spends in ticks, of how late ticks start and of how long event loops
 * let work wait, the latter two by what counts as 100 per cent.
 *
 * @param slowerFramesPercent from this load on, spectators and idle players get their ticks several in a message
 * @param noFillingPercent    from this load on, no bots fill matches
 * @param noJoinsPercent      from this load on, nobody new is let in
 * @param releasePercent      a step is left when the load is below so many per cent of what it was taken at
 * @param riseMillis          how long the load must be so high before the next step up
 * @param fallMillis          how long it must be so low before the next step down
 * @param smoothMillis        over about so long the load is averaged
 * @param lateMillisFull      ticks that start so late on average are a load of 100 per cent
 * @param lagMillisFull       an event loop that lets work wait so long on average is a load of 100 per cent
 */
public record OverloadSettings(
        int slowerFramesPercent,
        int noFillingPercent,
        int noJoinsPercent,
        int releasePercent,
        int riseMillis,
        int fallMillis,
        int smoothMillis,
        int lateMillisFull,
        int lagMillisFull) {
    public static final OverloadSettings DEFAULT = new OverloadSettings(75, 85, 95, 80, 3_000, 10_000, 2_000, 25, 50);

    public static final int PERCENT_MOST = 1_000;
    public static final int MILLIS_MOST = 600_000;

    public OverloadSettings {
        InvalidSettingException.requireRange("overload.slower-frames-percent", slowerFramesPercent, 1, PERCENT_MOST);
        InvalidSettingException.requireRange(
                "overload.no-filling-percent", noFillingPercent, slowerFramesPercent, PERCENT_MOST);
        InvalidSettingException.requireRange(
                "overload.no-joins-percent", noJoinsPercent, noFillingPercent, PERCENT_MOST);
        InvalidSettingException.requireRange("overload.release-percent", releasePercent, 1, 99);
        InvalidSettingException.requireRange("overload.rise", riseMillis, 0, MILLIS_MOST);
        InvalidSettingException.requireRange("overload.fall", fallMillis, 0, MILLIS_MOST);
        InvalidSettingException.requireRange("overload.smooth", smoothMillis, 1, MILLIS_MOST);
        InvalidSettingException.requireRange("overload.late-full", lateMillisFull, 1, MILLIS_MOST);
        InvalidSettingException.requireRange("overload.lag-full", lagMillisFull, 1, MILLIS_MOST);
    }
}
