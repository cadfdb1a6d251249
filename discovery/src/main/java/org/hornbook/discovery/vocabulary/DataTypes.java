package org.hornbook.discovery.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The data types in force, in the vocabulary's order. */
public final class DataTypes {
    private static final DataTypes STANDARD = new DataTypes(read());

    private final Map<String, DataType> byCode = new LinkedHashMap<>();

    private DataTypes(List<DataType> types) {
        types.forEach(type -> byCode.put(type.code(), type));
    }

    /** The product's own vocabulary. */
    public static DataTypes standard() {
        return STANDARD;
    }

    public List<DataType> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<DataType> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The type with this code.
     *
     * @throws IllegalArgumentException naming the code when the vocabulary has no such type
     */
    public DataType require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No data type has the code " + code));
    }

    private static List<DataType> read() {
        try (var in = DataTypes.class.getResourceAsStream("data-types.tsv")) {
            if (in == null) {
                throw new IllegalStateException("data-types.tsv is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(DataTypes::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data-types.tsv cannot be read", e);
        }
    }

    private static DataType parse(String line) {
        String[] cells = line.split("\t", -1);
        return new DataType(cells[0], cells[1], Sensitivity.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3]);
    }
}
