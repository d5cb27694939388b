package dev.tickwire.server.config.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values of another kind: a list in a file, separated by commas elsewhere.
 *
 * @param items what each of them is
 * @param <T>   of each of them
 */
public record ListKind<T>(SettingKind<T> items) implements SettingKind<List<T>> {
    @Override
    public List<T> parse(String text) {
        return text.isBlank()
                ? List.of()
                : parseList(
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList());
    }

    @Override
    public List<T> parseList(List<String> texts) {
        List<T> values = new ArrayList<>();
        for (String text : texts) {
            try {
                values.add(items.parse(text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        texts.size() == 1 ? e.getMessage() : Quoted.of(text) + " " + e.getMessage(), e);
            }
        }
        return List.copyOf(values);
    }

    @Override
    public String render(List<T> values) {
        return values.stream().map(items::render).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String range() {
        return "a list, each " + items.range();
    }
}
