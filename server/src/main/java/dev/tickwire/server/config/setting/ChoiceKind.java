package dev.tickwire.server.config.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of a few words, each of which stands for something.
 *
 * @param <T> what they stand for
 */
public final class ChoiceKind<T> implements SettingKind<T> {
    private final Map<String, T> choices;

    private ChoiceKind(Map<String, T> choices) {
        this.choices = choices;
    }

    /** Words that stand for themselves. */
    public static ChoiceKind<String> of(List<String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        words.forEach(word -> choices.put(word, word));
        return new ChoiceKind<>(choices);
    }

    /** Words by what they stand for, in the order in which they are to be named. */
    public static <T> ChoiceKind<T> of(Map<String, T> choices) {
        return new ChoiceKind<>(new LinkedHashMap<>(choices));
    }

    @Override
    public T parse(String text) {
        T value = choices.get(text);
        if (value == null) {
            throw new IllegalArgumentException("must be " + range());
        }
        return value;
    }

    @Override
    public String render(T value) {
        for (Map.Entry<String, T> choice : choices.entrySet()) {
            if (choice.getValue().equals(value)) {
                return choice.getKey();
            }
        }
        throw new IllegalArgumentException("no word stands for " + value);
    }

    @Override
    public String range() {
        List<String> words = new ArrayList<>(choices.keySet());
        String last = words.remove(words.size() - 1);
        return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
    }
}
