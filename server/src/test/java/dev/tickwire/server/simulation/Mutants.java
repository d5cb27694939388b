package dev.tickwire.server.simulation;

import static dev.tickwire.server.simulation.Mutant.REPLICA;
import static dev.tickwire.server.simulation.Mutant.REPLICATION;
import static dev.tickwire.server.simulation.Mutant.server;
import static dev.tickwire.server.simulation.Mutant.shared;

import java.util.List;

/** The rules that keep replicas exact and inputs in time, each bent once. */
final class Mutants {
    static final Mutant NO_DROP_IN_SILENCE = shared(
            "a silent tick drops what walks out of view",
            REPLICA + "ClientReplica",
            "        dropOutside(copy, view);\n",
            "");

    private Mutants() {}

    static List<Mutant> all() {
        return List.of(
                NO_DROP_IN_SILENCE,
                shared(
                        "what lies in cells that leave the view is dropped before the actions",
                        REPLICA + "ClientReplica",
                        """
                                if (header.hasView) {
                                    dropOutside(world, retained);
                                }
                        """,
                        ""),
                shared(
                        "actions come before the step",
                        REPLICA + "ClientReplica",
                        "            readActions(retained);\n        }\n",
                        "            step.advanceAll(world, baseTick);\n            readActions(retained);\n        }\n"),
                shared(
                        "what walks out of the retained cells is dropped before keyframes",
                        REPLICA + "ClientReplica",
                        "        dropOutside(world, retained);\n        if (header.hasView) {\n            readKeyframes",
                        "        if (header.hasView) {\n            readKeyframes"),
                shared(
                        "ranks are those of the end of the tick before",
                        REPLICA + "ClientReplica",
                        "        if (header.hasCorrections) {\n",
                        "        roster.build(world);\n        if (header.hasCorrections) {\n"),
                shared(
                        "ends come before entries",
                        REPLICA + "CorrectionReader",
                        "            table.end(ends[i + 1]);\n",
                        ""),
                shared(
                        "rows are ordered by birth and id",
                        REPLICA + "EntityTable",
                        "            insertionSort();\n",
                        ""),
                shared(
                        "a count that is too small for a burst of late inputs is not trusted",
                        "dev.tickwire.netcode.InputHistory",
                        "header.hasLate ? (header.lateSequenceLow - consumedSequence) & 0xff : 0",
                        "0"),
                server(
                        "the origin of a shot is its shooter's cell and not the muzzle's",
                        REPLICATION + "ResidualEncoder",
                        "roster.append(type, row, origin);",
                        "roster.append(type, row, grid.cellOf(table, row));"),
                server(
                        "an end belongs to the origin's cell",
                        REPLICATION + "ResidualEncoder",
                        "ends.add(roster.cellOf(type, row), type, row, 0);",
                        "ends.add(grid.cellOf(is, row), type, row, 0);"),
                server(
                        "a change belongs to the origin's cell",
                        REPLICATION + "ResidualEncoder",
                        "changes.add(origin, type, row, mask);",
                        "changes.add(destination, type, row, mask);"),
                server(
                        "a teleport ends in its origin",
                        REPLICATION + "ResidualEncoder",
                        "                ends.add(origin, type, row, 0);\n",
                        ""),
                server(
                        "a foreseen crossing is an entry",
                        REPLICATION + "ResidualEncoder",
                        "        if (destination != origin) {\n",
                        "        if (destination != origin && mask != 0) {\n"),
                server(
                        "what the rules spawn comes from nowhere",
                        REPLICATION + "ResidualEncoder",
                        "addEntry(grid.cellOf(is, row), EntryGroups.NO_ORIGIN, type, row);",
                        "addEntry(grid.cellOf(is, row), grid.cellOf(is, row), type, row);"),
                server(
                        "what the step ended and the rules keep comes from nowhere",
                        REPLICATION + "ResidualEncoder",
                        "        if (!foreseenHere) {\n            addEntry(destination, EntryGroups.NO_ORIGIN, type, row);",
                        "        if (!foreseenHere) {\n            addEntry(destination, origin, type, row);"),
                server(
                        "owner-only rows that come or go are told anew",
                        REPLICATION + "ResidualEncoder",
                        "frame.ownerRenewed[is.id(row)] = true;",
                        "frame.ownerRenewed[is.id(row)] = false;"),
                server(
                        "a row for everyone that the rules revive is told anew",
                        REPLICATION + "ResidualEncoder",
                        "(row >= known || was.isEnded(row))",
                        "row >= known"),
                server(
                        "keyframes show the end of the tick",
                        REPLICATION + "ResidualEncoder",
                        "frame.show(truth, withCheck);",
                        "frame.show(foreseen, withCheck);"),
                server(
                        "deltas are of the cells in the old and the new view: not of all in the new",
                        REPLICATION + "ClientFrames",
                        "        CellRect retained = view.intersection(next);\n        FrameHeader header",
                        "        CellRect retained = next;\n        FrameHeader header"),
                server(
                        "deltas are of the cells in the old and the new view: not of all in the old",
                        REPLICATION + "ClientFrames",
                        "        CellRect retained = view.intersection(next);\n        FrameHeader header",
                        "        CellRect retained = view;\n        FrameHeader header"),
                server(
                        "who comes from a cell that is not retained is an entry",
                        REPLICATION + "RetainedScan",
                        "origin == EntryGroups.NO_ORIGIN || !retained.containsCell(grid, origin)",
                        "origin == EntryGroups.NO_ORIGIN"),
                server(
                        "own actions that were not seen renew the owner-only rows",
                        REPLICATION + "ClientFrames",
                        "return frame.ownerRenewed[slot] || ownActionsUnseen;",
                        "return frame.ownerRenewed[slot];"),
                server(
                        "a tick that was not published is not a silent one",
                        REPLICATION + "ClientFrames",
                        "if (!needsResync && frame.tick() != lastSeenTick + 1) {",
                        "if (!needsResync && frame.tick() <= lastSeenTick) {"),
                server(
                        "what rules change is a correction",
                        "dev.tickwire.server.match.MatchStep",
                        "        encoder.encode();\n",
                        "        encoder.foresee();\n        encoder.encode();\n"),
                server(
                        "late inputs collapse into one tick",
                        "dev.tickwire.server.match.InputQueue",
                        "while (size > 0 && isDue(tick)) {",
                        "if (size > 0 && isDue(tick)) {"));
    }
}
