package dev.tickwire.bot.dissect;

import dev.tickwire.bot.capture.CapturedMessage;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.schema.Schema;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up which part of the frames takes how many bits. Every bit of a frame belongs to exactly one part. */
public final class BitStatistics implements CaptureObserver {
    private final Map<FramePart, Tally> parts = new EnumMap<>(FramePart.class);
    private final Map<FramePart, Map<String, Tally>> details = new EnumMap<>(FramePart.class);
    private final Map<String, Tally> messages = new TreeMap<>();
    private final FrameCounts frames = new FrameCounts();

    private Schema schema;
    private int toldBits;

    /** Which part an end, a change or an entity belongs to, unless a narrower one fits. */
    private FramePart section = FramePart.HEADER;

    private double firstSeconds = -1;
    private double lastSeconds;

    /** How often something came, and its bits. */
    static final class Tally {
        long count;
        long bits;

        void add(long moreBits) {
            count++;
            bits += moreBits;
        }
    }

    /** Frames by what is remarkable about them. */
    static final class FrameCounts {
        long all;
        long bytes;
        long resyncs;
        long withNewView;
        long withLink;
        long withLateInput;
        long withCheck;
        long wrongChecks;
    }

    /** Bits of a part, all together. */
    public long bits(FramePart part) {
        return tally(part).bits;
    }

    /** Bits of all parts. */
    public long bits() {
        long sum = 0;
        for (Tally tally : parts.values()) {
            sum += tally.bits;
        }
        return sum;
    }

    /** Bytes of all frames, without what a batch adds. */
    public long frameBytes() {
        return frames.bytes;
    }

    /** Frames, those in batches included. */
    public long frames() {
        return frames.all;
    }

    /** From the first message to the last. */
    double seconds() {
        return lastSeconds - Math.max(0, firstSeconds);
    }

    Tally tally(FramePart part) {
        return parts.computeIfAbsent(part, key -> new Tally());
    }

    /** What a part consists of, by name; empty if it has only one kind of piece. */
    Map<String, Tally> details(FramePart part) {
        return details.computeIfAbsent(part, key -> new TreeMap<>());
    }

    FrameCounts frameCounts() {
        return frames;
    }

    /** Messages that hold no single frame, by name. */
    Map<String, Tally> messages() {
        return messages;
    }

    @Override
    public void joined(Welcome welcome, CellGrid grid) {
        schema = welcome.schema();
    }

    @Override
    public void message(CapturedMessage message, Object content) {
        noteTime(message);
        addMessage(content.getClass().getSimpleName(), message.bytes().length);
    }

    @Override
    public void batch(CapturedMessage message) {
        noteTime(message);
        addMessage("Batch", message.bytes().length);
    }

    @Override
    public void frame(CapturedMessage message, int lengthBytes, int previousTick) {
        noteTime(message);
        frames.all++;
        frames.bytes += lengthBytes;
        toldBits = 0;
    }

    @Override
    public void frameEnds() {
        section = FramePart.HEADER;
    }

    @Override
    public void header(FrameHeader header, int endBit) {
        frames.resyncs += header.isResync ? 1 : 0;
        frames.withNewView += header.hasView && !header.isResync ? 1 : 0;
        frames.withLink += header.hasLink ? 1 : 0;
        frames.withLateInput += header.hasLate ? 1 : 0;
        frames.withCheck += header.hasCheck ? 1 : 0;
        add(FramePart.HEADER, endBit);
    }

    @Override
    public void touchedCells(int endBit) {
        add(FramePart.CELLS, endBit);
    }

    @Override
    public void actionsOf(int cell, int endBit) {
        section = FramePart.ACTIONS;
        add(FramePart.CELLS, endBit);
    }

    @Override
    public void action(EntityTable avatars, int row, int action, int argument, int endBit) {
        add(FramePart.ACTIONS, schema.action(action).name(), endBit);
    }

    @Override
    public void correctionsOf(int cell, int endBit) {
        section = FramePart.CHANGES;
        add(FramePart.CELLS, endBit);
    }

    @Override
    public void listFlag(int endBit) {
        add(FramePart.LIST_FLAGS, endBit);
    }

    @Override
    public void end(EntityTable table, int row, int endBit) {
        FramePart part = section == FramePart.CHANGES ? FramePart.ENDS : section;
        add(part, nameIn(part, table, "ends"), endBit);
    }

    @Override
    public void change(EntityTable table, int row, int mask, int endBit) {
        add(section, table.type().name() + ": who, which fields", endBit);
    }

    @Override
    public void changedField(EntityTable table, int row, int field, int value, int endBit) {
        add(section, table.type().name() + "." + table.type().field(field).name(), endBit);
    }

    @Override
    public void entriesInto(int cell, int endBit) {
        section = FramePart.ENTRIES;
        add(FramePart.CELLS, endBit);
    }

    @Override
    public void keyframeOf(int cell, int endBit) {
        section = FramePart.KEYFRAMES;
    }

    @Override
    public void everyone(boolean whole, int endBit) {
        section = FramePart.EVERYONE;
        add(FramePart.LIST_FLAGS, endBit);
    }

    @Override
    public void owner(boolean whole, int endBit) {
        section = FramePart.OWNER;
        add(FramePart.LIST_FLAGS, endBit);
    }

    @Override
    public void entity(EntityTable table, int row, int endBit) {
        add(section, nameIn(section, table, "in full"), endBit);
    }

    @Override
    public void check(boolean agrees, int endBit) {
        frames.wrongChecks += agrees ? 0 : 1;
        add(FramePart.CHECK, endBit);
    }

    @Override
    public void padding(int endBit) {
        if (endBit > toldBits) {
            add(FramePart.PADDING, endBit);
        }
    }

    /** Where a part holds only one kind of piece, its type says all. */
    private static String nameIn(FramePart part, EntityTable table, String kind) {
        boolean mixed = part == FramePart.EVERYONE || part == FramePart.OWNER;
        return table.type().name() + (mixed ? ": " + kind : "");
    }

    private void add(FramePart part, String detail, int endBit) {
        details(part).computeIfAbsent(detail, key -> new Tally()).add(endBit - toldBits);
        add(part, endBit);
    }

    private void add(FramePart part, int endBit) {
        tally(part).add(endBit - toldBits);
        toldBits = endBit;
    }

    private void addMessage(String name, int bytes) {
        messages.computeIfAbsent(name, key -> new Tally()).add(8L * bytes);
    }

    private void noteTime(CapturedMessage message) {
        if (firstSeconds < 0) {
            firstSeconds = message.seconds();
        }
        lastSeconds = message.seconds();
    }
}
