package org.hornbook.disclosure.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that remembers where in the file it stands, so that errors can name the place. */
sealed interface Json {

    /** Where the value stands, as {@code file:line:column}. */
    String place();

    record Text(String place, String value) implements Json {}

    record Numeric(String place, double value) implements Json {}

    record Flag(String place, boolean value) implements Json {}

    record Nothing(String place) implements Json {}

    record Items(String place, List<Json> values) implements Json {}

    record Fields(String place, Map<String, Json> values, Map<String, String> places) implements Json {

        /** The value of a key, if it is there. */
        Optional<Json> find(String key) {
            return Optional.ofNullable(values.get(key));
        }
    }

    /** Reads a file that holds one JSON value. */
    static Json read(Path file) {
        String name = file.toString();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            if (parser.nextToken() == null) {
                throw new BadInput(name + ": the file is empty; it must hold the table's specification in JSON");
            }
            Json value = value(name, parser);
            if (parser.nextToken() != null) {
                throw new BadInput(at(name, parser) + ": there is more text after the end of the specification");
            }
            return value;
        } catch (JacksonException bad) {
            var where = bad.getLocation();
            String place = where == null ? name : name + ":" + where.getLineNr() + ":" + where.getColumnNr();
            throw new BadInput(place + ": this is not JSON: " + bad.getOriginalMessage());
        } catch (IOException bad) {
            throw new BadInput(name + ": cannot be read; check the path and its permissions");
        }
    }

    private static String at(String name, JsonParser parser) {
        var where = parser.currentTokenLocation();
        return name + ":" + where.getLineNr() + ":" + where.getColumnNr();
    }

    private static Json value(String name, JsonParser parser) {
        String place = at(name, parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(name, parser);
            case START_ARRAY -> {
                List<Json> values = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(name, parser));
                }
                yield new Items(place, values);
            }
            case VALUE_STRING -> new Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeric(place, parser.getDoubleValue());
            case VALUE_TRUE -> new Flag(place, true);
            case VALUE_FALSE -> new Flag(place, false);
            case VALUE_NULL -> new Nothing(place);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new BadInput(place + ": a value is missing here");
        };
    }

    private static Json fields(String name, JsonParser parser) {
        String place = at(name, parser);
        Map<String, Json> values = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String keyPlace = at(name, parser);
            if (places.put(key, keyPlace) != null) {
                throw new BadInput(keyPlace + ": '" + key + "' is given twice in the same place; keep one");
            }
            parser.nextToken();
            values.put(key, value(name, parser));
        }
        return new Fields(place, values, places);
    }

    /** The fields of an object in which only these keys may stand. */
    default Fields fields(String what, List<String> allowed) {
        if (!(this instanceof Fields fields)) {
            throw new BadInput(place() + ": " + what + " must be an object { … }");
        }
        for (String key : fields.values().keySet()) {
            if (!allowed.contains(key)) {
                throw new BadInput(fields.places().get(key) + ": unknown key '" + key + "' in " + what
                        + Spelling.suggestion(key, allowed) + "; the keys are "
                        + allowed.stream().collect(Collectors.joining(", ")));
            }
        }
        return fields;
    }

    default String text(String what) {
        if (this instanceof Text text && !text.value().isBlank()) {
            return text.value();
        }
        throw new BadInput(place() + ": " + what + " must be a text in quotes");
    }

    default double number(String what) {
        if (this instanceof Numeric number) {
            return number.value();
        }
        throw new BadInput(place() + ": " + what + " must be a number");
    }

    default boolean flag(String what) {
        if (this instanceof Flag flag) {
            return flag.value();
        }
        throw new BadInput(place() + ": " + what + " must be true or false");
    }

    default List<Json> items(String what) {
        if (this instanceof Items items) {
            return items.values();
        }
        throw new BadInput(place() + ": " + what + " must be a list [ … ]");
    }
}
