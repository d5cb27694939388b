package dev.tickwire.server.operations;

import java.util.List;

/**
 * A template and the matches made from it.
 *
 * @param ready   how many matches with room it keeps ready
 * @param running how many of its matches run now
 */
public record TemplateReport(String name, String game, List<String> maps, int maxPlayers, int ready, int running) {
    public TemplateReport {
        maps = List.copyOf(maps);
    }
}
