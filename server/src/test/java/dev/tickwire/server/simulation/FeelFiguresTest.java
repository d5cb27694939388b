package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.feel.FeelFigures;
import dev.tickwire.server.feel.FeltLink;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what is felt of links of different length, from a seed: the same figures on every machine. */
@Tag("proof")
class FeelFiguresTest {
    private static final int MINUTES = 10;

    @Test
    void whatIsFeltOfTheNetwork() {
        List<FeelFigures> all = FeltLink.ALL.stream()
                .map(link -> new FeelRun(link.conditions(), 1, MINUTES).figures(link.name()))
                .toList();
        System.out.println(FeelFigures.table(all));
        assertTrue(all.stream().allMatch(felt -> felt.moves() > 0 && felt.hitsOnScreen() > 0), all.toString());
    }
}
