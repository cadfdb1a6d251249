package org.hornbook.sample.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The code sets of the student information system, modelled on the state's collections; descriptions are our own. */
final class CodeTables {

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("English", "267"),
            Map.entry("Portuguese", "748"),
            Map.entry("Spanish", "837"),
            Map.entry("Chinese", "150"),
            Map.entry("Telugu", "878"),
            Map.entry("Vietnamese", "941"),
            Map.entry("Khmer", "480"),
            Map.entry("Haitian Creole", "364"),
            Map.entry("Cape Verdean Creole", "136"),
            Map.entry("Arabic", "042"),
            Map.entry("Korean", "495"));

    /**
     * A code.
     *
     * @param set the code set
     * @param code the code
     * @param description what it means
     */
    record CodeValue(String set, String code, String description) {}

    private static final String SETS = """
            RACE|01:White,02:Asian,03:Black or African American,04:Native American,05:Pacific Islander,06:Other,07:Two or more
            GNDR|F:Female,M:Male,N:Non-binary
            GRD|PK:Pre-kindergarten,K:Kindergarten,01:Grade 1,02:Grade 2,03:Grade 3,04:Grade 4,05:Grade 5,06:Grade 6,07:Grade 7,08:Grade 8,09:Grade 9,10:Grade 10,11:Grade 11,12:Grade 12
            ENTRY|E1:New to district,C:Continuing
            EXIT|04:Graduated,20:Moved to another public school in state,21:Moved out of state,22:Moved to a private school,24:Moved to a vocational school
            ATT|A:Absent,T:Tardy,D:Dismissed early
            REL|MO:Mother,FA:Father,SM:Stepmother,SF:Stepfather,GM:Grandmother,GF:Grandfather,FP:Foster parent,GU:Guardian
            INC|01:Fighting,05:Harassment,08:Theft,12:Vaping or tobacco,14:Defiance,17:Plagiarism,18:Disruption of class,20:Bus conduct
            ACTN|DET:Detention,PAR:Parent meeting,ISS:In-school suspension,OSS:Out-of-school suspension,RST:Restorative circle,CNF:Conference,NON:None
            LOC|CLS:Classroom,HAL:Hallway,CAF:Cafeteria,BUS:Bus,GYM:Gymnasium,LAV:Lavatory,OUT:Outdoors
            DIS|01:Intellectual,02:Sensory hearing,03:Communication,04:Sensory vision,05:Emotional,06:Physical,07:Health,08:Specific learning,10:Multiple,11:Autism,12:Neurological,13:Developmental delay
            PLC|10:Full inclusion,20:Partial inclusion,40:Substantially separate,50:Public separate day
            LNCH|F:Free,R:Reduced,P:Paid
            ELP|SEI:Sheltered English immersion,DL:Dual language,OPT:Opted out
            SUBJ|ENG:English,MAT:Mathematics,SCI:Science,SOC:History and social science,LAN:World languages,PHE:Wellness,ART:Arts,ELM:Elementary
            LVL|AP:Advanced placement,H:Honors,CP:College preparatory,ST:Standard
            TST|MCAS:State assessment,ACCESS:English proficiency,PSAT:Preliminary aptitude
            PHN|C:Cell,H:Home,W:Work
            RES|01:Resident,02:School choice,03:Employee's child
            """;

    private CodeTables() {}

    static String language(String name) {
        return LANGUAGES.getOrDefault(name, "999");
    }

    static List<CodeValue> values() {
        var values = new ArrayList<CodeValue>();
        SETS.lines().forEach(line -> {
            int bar = line.indexOf('|');
            for (String pair : line.substring(bar + 1).split(",", -1)) {
                int colon = pair.indexOf(':');
                values.add(new CodeValue(line.substring(0, bar), pair.substring(0, colon), pair.substring(colon + 1)));
            }
        });
        LANGUAGES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> values.add(new CodeValue("LANG", e.getValue(), e.getKey())));
        return values;
    }
}
