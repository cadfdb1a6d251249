package org.hornbook.server.directory.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A OneRoster bundle made for a test. Lines are given without the common columns' status and date where they are bulk. */
public final class TestBundle {

    private static final Map<String, String> HEADERS = Map.of(
            "orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
            "academicSessions",
                    "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
            "courses", "sourcedId,status,dateLastModified,title,courseCode,orgSourcedId",
            "classes",
                    "sourcedId,status,dateLastModified,title,courseSourcedId,classCode,classType,schoolSourcedId,termSourcedIds",
            "users",
                    "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,agentSourcedIds,grades,primaryOrgSourcedId",
            "roles", "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId",
            "enrollments",
                    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
            "demographics", "sourcedId,status,dateLastModified,birthDate");

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();

    /** A bundle with the usual manifest. */
    public TestBundle() {
        manifest.put("manifest.version", "1.0");
        manifest.put("oneroster.version", "1.2");
    }

    /** Adds a file with everything there is. */
    public TestBundle bulk(String key, String... lines) {
        return file(key, "bulk", lines);
    }

    /** Adds a file with what changed. */
    public TestBundle delta(String key, String... lines) {
        return file(key, "delta", lines);
    }

    private TestBundle file(String key, String transfer, String... lines) {
        manifest.put("file." + key, transfer);
        return raw(key + ".csv", HEADERS.getOrDefault(key, "") + "\n" + String.join("\n", List.of(lines)) + "\n");
    }

    /** Adds a file as it is. */
    public TestBundle raw(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Sets a line of the manifest. */
    public TestBundle says(String property, String value) {
        manifest.put(property, value);
        return this;
    }

    /** Leaves a file out. */
    public TestBundle without(String name) {
        files.remove(name);
        return this;
    }

    /** The archive. */
    public byte[] zip() {
        StringBuilder lines = new StringBuilder("propertyName,value\n");
        manifest.forEach((property, value) ->
                lines.append(property).append(',').append(value).append('\n'));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "manifest.csv", lines.toString());
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
