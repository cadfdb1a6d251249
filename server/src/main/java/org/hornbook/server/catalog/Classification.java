package org.hornbook.server.catalog;

import java.util.Locale;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * What an element holds.
 *
 * @param dataType code of the data type; null says that it is not about a person
 * @param level how much harm exposure does
 */
public record Classification(@Nullable String dataType, Sensitivity level) {

    public Classification {
        if (dataType != null) {
            DataTypes.standard().require(dataType);
        }
    }

    /** The type with the level it usually has. */
    public static Classification ofType(String code) {
        return new Classification(code, DataTypes.standard().require(code).sensitivity());
    }

    /** Not about a person: for staff. */
    public static Classification notPersonal() {
        return new Classification(null, Sensitivity.INTERNAL);
    }

    /** The data type as people read it, starting with a capital. */
    public String title() {
        if (dataType == null) {
            return "No personal data";
        }
        String title = DataTypes.standard().find(dataType).map(DataType::title).orElse(dataType);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
