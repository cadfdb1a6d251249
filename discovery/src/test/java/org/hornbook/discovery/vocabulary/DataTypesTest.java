package org.hornbook.discovery.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.hornbook.discovery.vocabulary.DataType.Standard;
import org.junit.jupiter.api.Test;

class DataTypesTest {
    private final DataTypes types = DataTypes.standard();

    @Test
    void knowsEveryTypeOnce() {
        assertThat(types.all()).hasSize(39).extracting(DataType::code).doesNotHaveDuplicates();
    }

    @Test
    void restrictsWhatAStatuteSinglesOut() {
        assertThat(List.of("id.national", "edu.special_education", "edu.economic", "health.condition", "text.personal"))
                .allSatisfy(
                        code -> assertThat(types.require(code).sensitivity()).isEqualTo(Sensitivity.RESTRICTED));
        assertThat(types.require("id.username").sensitivity().isPersonal()).isFalse();
    }

    @Test
    void namesCounterpartsInTheStandards() {
        DataType birth = types.require("person.birth_date");
        assertThat(birth.counterparts().get(Standard.CEDS)).containsExactly("Birthdate");
        assertThat(birth.counterparts().get(Standard.ONE_ROSTER)).containsExactly("birthDate", "cityOfBirth");
        assertThat(types.require("person.biometric").counterparts()).isEmpty();
    }

    @Test
    void takesTypesThatAPackAdds() {
        DataType title = DataType.of("edu.title_one", "Title I services", Sensitivity.RESTRICTED, "ESSA");
        assertThat(types.with(List.of(title)).require("edu.title_one")).isEqualTo(title);
        assertThat(types.find("edu.title_one")).isEmpty();
    }

    @Test
    void refusesToChangeATypeOrToTakeACodeThatIsNone() {
        DataType name = DataType.of("person.name", "something else", Sensitivity.PUBLIC, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.with(List.of(name)))
                .withMessageContaining("person.name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataType.of("Person Name", "", Sensitivity.PUBLIC, ""))
                .withMessageContaining("Person Name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> types.require("person.nmae"))
                .withMessageContaining("person.nmae");
    }
}
