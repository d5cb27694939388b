package dev.tickwire.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Visibility;
import org.junit.jupiter.api.Test;

class PackedNameTest {
    private final EntityTable table =
            new EntityTable(new EntityType(0, "roster", Visibility.EVERYONE, 6, PackedName.fields()));
    private final int row = table.spawn(0, 0);

    @Test
    void aNameComesBackAsItWasWritten() {
        for (String name : new String[] {"", "a", "Ada", "four", "Grüße", "名前", "🚀🚀", "exactly twenty-four byte"}) {
            assertEquals(name, writtenAndRead(name));
        }
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertEquals("x".repeat(24), writtenAndRead("x".repeat(30)));
        assertEquals("x".repeat(23), writtenAndRead("x".repeat(23) + "é"));
        assertEquals("x" + "🚀".repeat(5), writtenAndRead("x" + "🚀".repeat(8)));
    }

    @Test
    void aShorterNameLeavesNothingOfALongerOne() {
        writtenAndRead("a long long name");
        assertEquals("b", writtenAndRead("b"));
    }

    @Test
    void theFirstByteIsTheHighest() {
        PackedName.write(table, row, 0, "AB");
        assertEquals(0x41420000, table.get(row, 0));
    }

    @Test
    void columnsThatAreNoTextAreRefused() {
        table.set(row, 0, 0xff000000);
        assertThrows(MalformedMessageException.class, () -> PackedName.read(table, row, 0));
    }

    private String writtenAndRead(String name) {
        PackedName.write(table, row, 0, name);
        return PackedName.read(table, row, 0);
    }
}
