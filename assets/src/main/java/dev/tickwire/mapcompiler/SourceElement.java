package dev.tickwire.mapcompiler;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** A JSON object of a map's file that knows where it stands, so that every complaint can say so. */
final class SourceElement {
    private final JsonObject json;
    private final String place;

    SourceElement(JsonObject json, String place) {
        this.json = json;
        this.place = place;
    }

    /** The same object with a place that tells more. */
    SourceElement at(String closerPlace) {
        return new SourceElement(json, place + ", " + closerPlace);
    }

    boolean has(String field) {
        return json.has(field);
    }

    String text(String field) {
        JsonPrimitive value = primitive(field, "a text");
        if (!value.isString()) {
            throw wrong(field, "a text", value);
        }
        return value.getAsString();
    }

    boolean flag(String field) {
        JsonPrimitive value = primitive(field, "true or false");
        if (!value.isBoolean()) {
            throw wrong(field, "true or false", value);
        }
        return value.getAsBoolean();
    }

    double number(String field) {
        JsonPrimitive value = primitive(field, "a number");
        if (!value.isNumber()) {
            throw wrong(field, "a number", value);
        }
        return value.getAsDouble();
    }

    int wholeNumber(String field) {
        double value = number(field);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw wrong(field, "a whole number", json.get(field));
        }
        return (int) value;
    }

    /** The numbers of a list; Tiled writes tile numbers as unsigned 32-bit ones. */
    long[] numbers(String field) {
        JsonArray array = array(field);
        long[] numbers = new long[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonElement element = array.get(i);
            boolean isNumber =
                    element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
            double value = isNumber ? element.getAsDouble() : Double.NaN;
            if (!(value >= 0 && value <= 0xffff_ffffL && value == Math.rint(value))) {
                throw wrong(field + "[" + i + "]", "a whole number of 0..4294967295", element);
            }
            numbers[i] = (long) value;
        }
        return numbers;
    }

    List<SourceElement> elements(String field) {
        JsonArray array = array(field);
        List<SourceElement> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isJsonObject()) {
                throw wrong(field + "[" + i + "]", "an object", array.get(i));
            }
            elements.add(new SourceElement(array.get(i).getAsJsonObject(), place));
        }
        return elements;
    }

    /** Complains unless a text has the one value that is supported. */
    void requireText(String field, String expected) {
        if (!text(field).equals(expected)) {
            throw wrong(field, "\"" + expected + "\"", json.get(field));
        }
    }

    /** Complains unless a number, if it is there at all, is 0. */
    void requireZero(String field) {
        if (has(field) && number(field) != 0) {
            throw wrong(field, "0", json.get(field));
        }
    }

    MapSourceException problem(String problem) {
        return new MapSourceException(place, problem);
    }

    private JsonPrimitive primitive(String field, String expected) {
        JsonElement value = json.get(field);
        if (value == null || !value.isJsonPrimitive()) {
            throw wrong(field, expected, value);
        }
        return value.getAsJsonPrimitive();
    }

    private JsonArray array(String field) {
        JsonElement value = json.get(field);
        if (value == null || !value.isJsonArray()) {
            throw wrong(field, "a list", value);
        }
        return value.getAsJsonArray();
    }

    private MapSourceException wrong(String field, String expected, JsonElement found) {
        String shown = found == null ? "missing" : found.isJsonPrimitive() ? found.toString() : "something else";
        return problem("\"" + field + "\" is " + shown + ", it must be " + expected);
    }
}
