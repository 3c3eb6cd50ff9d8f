package org.nobo.slack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.slack.api.methods.AsyncMethodsClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What the adapter leaves alone of Slack's SDK. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(SlackPlatform.class.getProtectionDomain().getCodeSource().getLocation());

    /** It waits by itself after a 429, and keeps places waiting that nobody has asked to wait. */
    @Test
    void the_client_that_waits_by_itself_is_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AsyncMethodsClient.class)
                .check(HOUSE);
    }

    /** It opens lines, takes envelopes in any order and acknowledges nothing that a handler threw at. */
    @Test
    void the_line_is_opened_by_nobody_but_us() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.slack.api.bolt.socket_mode.SocketModeApp")
                .check(HOUSE);
    }
}
