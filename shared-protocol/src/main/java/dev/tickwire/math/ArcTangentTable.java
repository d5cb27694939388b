package dev.tickwire.math;

/** The arc tangent of 0 to 1: one value for each 1/128, and straight lines between them. */
final class ArcTangentTable {
    private static final int RATIO_BITS = 15;
    private static final int STEP_BITS = 8;
    private static final int EXTRA_BITS = 8;
    private static final int MAX_DIVISOR_BITS = 16;

    /** round(2^8 * atan(i / 128)) in units of 1/65,536 turn. */
    private static final int[] EIGHTH_ARC_TANGENT = {
        0, 20860, 41718, 62571, 83416, 104251, 125073, 145880, 166669, 187438,
        208185, 228906, 249600, 270263, 290894, 311491, 332050, 352570, 373047, 393481,
        413869, 434208, 454496, 474731, 494912, 515035, 535100, 555103, 575043, 594918,
        614727, 634467, 654136, 673734, 693257, 712705, 732076, 751368, 770579, 789709,
        808756, 827718, 846595, 865384, 884085, 902696, 921217, 939645, 957981, 976223,
        994370, 1012421, 1030375, 1048232, 1065990, 1083649, 1101209, 1118668, 1136026, 1153282,
        1170436, 1187488, 1204436, 1221280, 1238021, 1254658, 1271189, 1287616, 1303938, 1320154,
        1336265, 1352271, 1368170, 1383964, 1399652, 1415234, 1430711, 1446081, 1461346, 1476505,
        1491559, 1506507, 1521350, 1536089, 1550722, 1565251, 1579676, 1593997, 1608214, 1622328,
        1636338, 1650246, 1664052, 1677757, 1691359, 1704861, 1718262, 1731563, 1744764, 1757866,
        1770869, 1783774, 1796582, 1809292, 1821906, 1834423, 1846846, 1859173, 1871405, 1883544,
        1895590, 1907542, 1919403, 1931173, 1942851, 1954439, 1965938, 1977347, 1988668, 1999901,
        2011047, 2022107, 2033080, 2043968, 2054772, 2065491, 2076127, 2086681, 2097152
    };

    private ArcTangentTable() {}

    /**
     * Returns the angle of a direction in the first eighth of a turn, 0..8,192.
     *
     * @param dy 0..dx
     * @param dx 1..2^20
     */
    static int eighthArcTangent(int dy, int dx) {
        // With more bits than these the shifted dividend would not fit; they change the result by less than 1/4 unit.
        int surplusBits = Math.max(0, 32 - Integer.numberOfLeadingZeros(dx) - MAX_DIVISOR_BITS);
        int divisor = dx >>> surplusBits;
        int ratio = (((dy >>> surplusBits) << RATIO_BITS) + (divisor >>> 1)) / divisor;
        int index = ratio >>> STEP_BITS;
        int part = ratio & ((1 << STEP_BITS) - 1);
        int base = EIGHTH_ARC_TANGENT[index];
        int rise = part == 0 ? 0 : EIGHTH_ARC_TANGENT[index + 1] - base;
        int scaled = (base << STEP_BITS) + rise * part;
        int shift = STEP_BITS + EXTRA_BITS;
        return (scaled + (1 << (shift - 1))) >> shift;
    }
}
