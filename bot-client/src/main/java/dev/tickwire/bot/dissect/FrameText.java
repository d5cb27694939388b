package dev.tickwire.bot.dissect;

import dev.tickwire.bot.capture.CapturedMessage;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a capture as text: a line for each message and, below a frame's, one for each piece of it and its bits. */
public final class FrameText implements CaptureObserver {
    private static final String CELL_INDENT = "  ";
    private static final String FIELD_INDENT = "    ";

    private final PrintWriter out;
    private Schema schema;
    private CellGrid grid;
    private CapturedMessage message;
    private int lengthBytes;
    private int previousTick;
    private int toldBits;

    /** Flags come in rows; they are one line. */
    private int flagBits;

    /** A printer of text, which is to be flushed by whoever made its writer. */
    public FrameText(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void joined(Welcome welcome, CellGrid newGrid) {
        schema = welcome.schema();
        grid = newGrid;
    }

    @Override
    public void message(CapturedMessage whole, Object content) {
        String text = content.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (content instanceof Welcome welcome) {
            text += " to match " + welcome.matchId() + " of " + schema.game() + ", slot " + welcome.slot() + ", tick "
                    + welcome.tick() + ", " + welcome.tickRateHz() + " ticks/s, " + grid.columns() + " x "
                    + grid.rows() + " cells";
        } else if (content instanceof Notice notice) {
            text += " " + notice.level() + " " + notice.code() + ": " + notice.text();
        }
        printHead(whole, text, whole.bytes().length);
    }

    @Override
    public void batch(CapturedMessage whole) {
        printHead(whole, "batch", whole.bytes().length);
    }

    @Override
    public void frame(CapturedMessage whole, int frameBytes, int tickBefore) {
        message = whole;
        lengthBytes = frameBytes;
        previousTick = tickBefore;
        toldBits = 0;
        flagBits = 0;
    }

    @Override
    public void frameEnds() {
        printFlags();
    }

    @Override
    public void header(FrameHeader header, int endBit) {
        int silentTicks = header.tick - previousTick - 1;
        String text = (header.isResync ? "resync to tick " : "frame of tick ") + header.tick;
        if (!header.isResync && silentTicks > 0) {
            text += " after " + silentTicks + (silentTicks == 1 ? " silent tick" : " silent ticks");
        }
        printHead(message, text, lengthBytes);
        print(endBit, "", describe(header));
    }

    @Override
    public void touchedCells(int endBit) {
        if (endBit > toldBits) {
            print(endBit, "", "how cells are told, or that there are no more");
        }
    }

    @Override
    public void actionsOf(int cell, int endBit) {
        print(endBit, "", "actions of " + name(cell));
    }

    @Override
    public void action(EntityTable avatars, int row, int action, int argument, int endBit) {
        ActionType type = schema.action(action);
        String value = type.argumentBits() == 0 ? "" : " " + argument;
        print(endBit, CELL_INDENT, name(avatars, row) + ": " + type.name() + value);
    }

    @Override
    public void correctionsOf(int cell, int endBit) {
        print(endBit, "", "corrections of " + name(cell));
    }

    @Override
    public void listFlag(int endBit) {
        flagBits += endBit - toldBits;
        toldBits = endBit;
    }

    @Override
    public void end(EntityTable table, int row, int endBit) {
        print(endBit, CELL_INDENT, name(table, row) + " ends");
    }

    @Override
    public void change(EntityTable table, int row, int mask, int endBit) {
        print(endBit, CELL_INDENT, name(table, row) + " changes");
    }

    @Override
    public void changedField(EntityTable table, int row, int field, int value, int endBit) {
        String name = table.type().field(field).name();
        print(endBit, FIELD_INDENT, name + " " + value + ", not " + table.get(row, field) + " as foreseen");
    }

    @Override
    public void entriesInto(int cell, int endBit) {
        print(endBit, "", "entries into " + name(cell) + " from cells out of view");
    }

    @Override
    public void keyframeOf(int cell, int endBit) {
        print(endBit, "", "keyframe of " + name(cell));
    }

    @Override
    public void everyone(boolean whole, int endBit) {
        print(endBit, "", whole ? "everyone's state, all of it" : "changes of everyone's state");
    }

    @Override
    public void owner(boolean whole, int endBit) {
        print(endBit, "", whole ? "the owner's state, all of it" : "changes of the owner's state");
    }

    @Override
    public void entity(EntityTable table, int row, int endBit) {
        EntityType type = table.type();
        StringBuilder text = new StringBuilder(name(table, row));
        text.append(", born in tick ").append(table.birthTick(row)).append(':');
        for (int field = 0; field < type.fieldCount(); field++) {
            text.append(' ').append(type.field(field).name()).append('=').append(table.get(row, field));
        }
        print(endBit, CELL_INDENT, text.toString());
    }

    @Override
    public void check(boolean agrees, int endBit) {
        print(endBit, "", agrees ? "check of what is held: right" : "check of what is held: WRONG");
    }

    @Override
    public void padding(int endBit) {
        if (endBit > toldBits) {
            print(endBit, "", "padding");
        }
    }

    private void printHead(CapturedMessage whole, String text, int bytes) {
        out.printf(Locale.ROOT, "%.3f s  %s, %,d %s%n", whole.seconds(), text, bytes, bytes == 1 ? "byte" : "bytes");
    }

    private void print(int endBit, String indent, String text) {
        int bits = endBit - toldBits;
        printFlags();
        printPiece(bits, indent + text);
        toldBits = endBit;
    }

    private void printFlags() {
        if (flagBits > 0) {
            printPiece(flagBits, CELL_INDENT + "flags of lists");
            flagBits = 0;
        }
    }

    private void printPiece(int bits, String text) {
        out.printf(Locale.ROOT, "%8d %-4s  %s%n", bits, bits == 1 ? "bit" : "bits", text);
    }

    private static String describe(FrameHeader header) {
        StringBuilder text = new StringBuilder("header: inputs consumed ").append(header.consumed);
        if (header.hasLate) {
            text.append(", late up to input ").append(header.lateSequenceLow);
        }
        if (header.hasLink) {
            int slackMicros = header.slackParts * FrameHeader.MICROS_PER_SLACK_PART;
            text.append(String.format(Locale.ROOT, ", slack %.1f ms", slackMicros / 1_000.0));
        }
        if (header.hasView) {
            text.append(", view of columns ").append(header.view.firstColumn());
            text.append(" to ").append(header.view.lastColumn());
            text.append(" and rows ").append(header.view.firstRow());
            text.append(" to ").append(header.view.lastRow());
        }
        return text.toString();
    }

    private String name(int cell) {
        return "cell " + cell + " (column " + cell % grid.columns() + ", row " + cell / grid.columns() + ")";
    }

    private static String name(EntityTable table, int row) {
        return table.type().name() + " " + table.id(row);
    }
}
