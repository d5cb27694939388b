package dev.tickwire.server.benchmark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.server.replication.FrameSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Plays whole matches without sockets and prints what a client is sent and what a tick costs. Only what must be true on every
 * machine fails it: that clients hold what they must, and that nothing was left out.
 */
@Tag("proof")
@Tag("figures")
class LoadReportTest {
    private static final List<Workload> WORKLOADS = List.of(
            Workload.provingGround(300, 8000, AimStyle.STRAIGHT),
            Workload.provingGround(300, 8000, AimStyle.MOUSE),
            Workload.provingGround(1000, 8000, AimStyle.STRAIGHT),
            Workload.provingGround(1000, 8000, AimStyle.MOUSE),
            Workload.provingGround(100, 2000, AimStyle.STRAIGHT),
            Workload.provingGround(100, 2000, AimStyle.MOUSE),
            Workload.skirmish(32));

    @Test
    void clientsHoldWhatTheyMustUnderEveryLoad() {
        List<LoadRun> runs = new ArrayList<>();
        for (Workload workload : WORKLOADS) {
            runs.add(new LoadRun(workload));
        }
        print(runs);
        assertAll(runs.stream().map(run -> () -> requireSound(run)));
    }

    private static void requireSound(LoadRun run) {
        assertEquals(0, run.mismatches(), "replicas that differ");
        assertTrue(run.checks() > 5 * run.workload().players(), run.checks() + " checks");
        assertEquals(0, run.faults(), "ticks or inputs left out");
    }

    private static void print(List<LoadRun> runs) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%n%-36s%10s%10s%10s%10s%10s%10s%10s%8s%n",
                "", "B/s", "frames/s", "tick p50", "tick p99", "CPU p50", "CPU p99", "B/tick", "checks"));
        for (LoadRun run : runs) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-36s%10.0f%10.1f%10.3f%10.3f%10.3f%10.3f%10.1f%8d%n",
                    nameOf(run.workload()),
                    run.bytesPerClientAndSecond(),
                    run.framesPerClientAndSecond(),
                    run.tickMillis(50),
                    run.tickMillis(99),
                    run.tickCpuMillis(50),
                    run.tickCpuMillis(99),
                    run.allocatedBytesPerTick(),
                    run.checks()));
        }
        text.append(String.format("B/s and frames/s of a client; ticks in ms; B/tick allocated by the tick thread.%n"));
        text.append(String.format(
                "There are no checks: the section of that name is the zeros up to the end of the byte.%n"));
        text.append(String.format("%nB/s by section%22s", ""));
        for (FrameSection section : FrameSection.values()) {
            text.append(String.format("%12s", section.name().toLowerCase(Locale.ROOT)));
        }
        for (LoadRun run : runs) {
            text.append(String.format("%n%-36s", nameOf(run.workload())));
            for (FrameSection section : FrameSection.values()) {
                text.append(String.format(Locale.ROOT, "%12.1f", run.bytesPerClientAndSecond(section)));
            }
        }
        System.out.println(text);
    }

    private static String nameOf(Workload workload) {
        String name = workload.players() + " " + workload.game();
        if (!workload.game().equals("provingground")) {
            return name;
        }
        String aim = workload.aimStyle() == AimStyle.MOUSE ? "mouse" : "turns";
        return name + ", " + workload.sidePixels() + " px, " + aim;
    }
}
