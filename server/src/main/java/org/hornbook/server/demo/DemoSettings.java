package org.hornbook.server.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the sample district is written.
 *
 * @param folder folder of the file repositories
 * @param password the password of the demo's sign-ins
 * @param students database of the student information system
 * @param staff database of human resources
 */
@ConfigurationProperties("hornbook.demo")
record DemoSettings(Path folder, String password, Database students, Database staff) {

    /** An empty database with a user that owns it. */
    record Database(String url, String username, String password) {}
}
