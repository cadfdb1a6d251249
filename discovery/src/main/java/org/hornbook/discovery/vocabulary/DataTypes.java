package org.hornbook.discovery.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data types in force, in the vocabulary's order. */
public final class DataTypes {
    private static final DataTypes STANDARD = new DataTypes(VocabularyFile.read("data-types.tsv"));

    private final Map<String, DataType> byCode = new LinkedHashMap<>();

    private DataTypes(List<DataType> types) {
        for (DataType type : types) {
            if (byCode.put(type.code(), type) != null) {
                throw new IllegalArgumentException("Two data types have the code " + type.code()
                        + "; a pack may add types, not change those there are");
            }
        }
    }

    /** The product's own vocabulary. */
    public static DataTypes standard() {
        return STANDARD;
    }

    /**
     * These types and a pack's.
     *
     * @throws IllegalArgumentException naming the code when a type is there already
     */
    public DataTypes with(List<DataType> added) {
        List<DataType> types = new ArrayList<>(all());
        types.addAll(added);
        return new DataTypes(types);
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
}
