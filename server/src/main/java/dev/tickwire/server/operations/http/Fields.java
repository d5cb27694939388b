package dev.tickwire.server.operations.http;

import dev.tickwire.server.operations.http.Problem.Fault;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of a body, or the parameters of a query, as they are asked for one after the other; what is wrong with them is
 * collected and told at the {@link #check end} all at once, fields that nobody asked for included.
 */
final class Fields {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String WHOLE = "-?\\d{1,10}";

    private final JsonObject values;
    private final String prefix;
    private final boolean isQuery;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Fields(JsonObject values, String prefix, boolean isQuery) {
        this.values = values;
        this.prefix = prefix;
        this.isQuery = isQuery;
    }

    static Fields ofBody(JsonObject body) {
        return new Fields(body, "#/", false);
    }

    /** Parameters are texts, whatever they stand for. */
    static Fields ofQuery(JsonObject parameters) {
        return new Fields(parameters, "?", true);
    }

    /** A line of text without control characters. */
    Optional<String> text(String name, int charactersMax) {
        Object value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text
                && !text.isBlank()
                && text.length() <= charactersMax
                && !CONTROL.matcher(text).find()) {
            return Optional.of(text);
        }
        fault(name, "must be a line of 1 to " + charactersMax + " characters");
        return Optional.empty();
    }

    /** The same; an empty text, which is never used, if it is missing. */
    String requiredText(String name, int charactersMax) {
        require(name, "must be given: a line of 1 to " + charactersMax + " characters");
        return text(name, charactersMax).orElse("");
    }

    /** A whole number. */
    OptionalInt whole(String name, int min, int max) {
        Object value = value(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (isQuery && value instanceof String text && text.matches(WHOLE)) {
            value = Long.valueOf(text);
        }
        if ((value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= min
                && ((Number) value).longValue() <= max) {
            return OptionalInt.of(((Number) value).intValue());
        }
        fault(name, "must be a whole number from " + min + " to " + max);
        return OptionalInt.empty();
    }

    /** The same; the least one, which is never used, if it is missing. */
    int requiredWhole(String name, int min, int max) {
        require(name, "must be given: a whole number from " + min + " to " + max);
        return whole(name, min, max).orElse(min);
    }

    /** True or false; false if it is missing. */
    boolean flag(String name) {
        Object value = value(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        fault(name, "must be true or false");
        return false;
    }

    /** Texts; none if it is missing. */
    List<String> texts(String name, int countMax, int charactersMax) {
        Object value = value(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array && array.size() <= countMax) {
            for (Object item : array) {
                if (item instanceof String text && !text.isBlank() && text.length() <= charactersMax) {
                    texts.add(text);
                }
            }
            if (texts.size() == array.size()) {
                return texts;
            }
        }
        fault(name, "must be a list of up to " + countMax + " texts of 1 to " + charactersMax + " characters");
        return List.of();
    }

    /** Whole numbers by name; none if it is missing. */
    Map<String, Integer> wholes(String name, int countMax) {
        Object value = value(name);
        if (value == null) {
            return Map.of();
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (value instanceof JsonObject object && object.size() <= countMax) {
            for (Map.Entry<String, Object> entry : object) {
                if (entry.getValue() instanceof Integer number) {
                    numbers.put(entry.getKey(), number);
                }
            }
            if (numbers.size() == object.size()) {
                return numbers;
            }
        }
        fault(name, "must be an object of up to " + countMax + " whole numbers by name");
        return Map.of();
    }

    /** Ends with a problem if anything was wrong, or if there is a field that was not asked for. */
    void check() {
        for (String name : values.fieldNames()) {
            if (!known.contains(name)) {
                faults.add(new Fault(
                        pointer(name),
                        known.isEmpty()
                                ? "is not known; nothing is taken here"
                                : "is not known; these are: "
                                        + String.join(
                                                ", ", known.stream().sorted().toList())));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(new Problem(
                    Problem.Kind.INVALID,
                    faults.size() == 1 ? pointerAndDetail(faults.get(0)) : faults.size() + " things are wrong",
                    faults));
        }
    }

    private static String pointerAndDetail(Fault fault) {
        return fault.pointer() + " " + fault.detail();
    }

    /** Null if it is missing; a JSON null is as good as that. */
    private Object value(String name) {
        known.add(name);
        return values.getValue(name);
    }

    private void require(String name, String detail) {
        if (value(name) == null) {
            fault(name, detail);
        }
    }

    private void fault(String name, String detail) {
        faults.add(new Fault(pointer(name), detail));
    }

    /** As JSON Pointer spells names. */
    private String pointer(String name) {
        return prefix + name.replace("~", "~0").replace("/", "~1");
    }
}
