package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Safe;
import org.nobo.chat.WebDoor;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.slack.local.Envelope;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;

/** One process in several workspaces: brought in, renewed, taken out, and each of them by itself. */
class SeveralWorkspacesTest {
    private static final CommunityId FIRST = new CommunityId("slack-" + LocalSlack.TEAM);
    private static final CommunityId SECOND = new CommunityId("slack-T0OTHER");

    private final Estate estate = new Estate();
    private final LocalSlack slack = estate.slack;
    private final LocalSlack other = estate.other;

    /** With Enterprise Grid somebody has the same id in both. */
    private final String ann = slack.has(Somebody.called("ann"));

    private final String annThere = other.has(Somebody.called("ann"));

    SeveralWorkspacesTest() {
        slack.has(Somebody.called("lea").asAdmin());
        other.has(Somebody.called("max"));
    }

    @AfterEach
    void close() {
        estate.close();
    }

    @Test
    void who_brings_the_bot_in_is_led_to_slack_and_back_and_leads_there() {
        WebDoor.Answer page = estate.knocks(InstallPage.PATH, "", "");
        assertThat(page.body()).contains("Add to Slack", "href=\"/slack/install?go\"");
        WebDoor.Answer leads = estate.knocks(InstallPage.PATH, "go", "");
        assertThat(leads.headers().get("Location"))
                .startsWith(slack.apiUrl().replace("/api/", "/oauth/v2/authorize?"))
                .contains("client_id=111.222", "chat%3Awrite", "state=");
        assertThat(leads.headers().get("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        WebDoor.Answer done = estate.bringsIn(other, "U0MAX");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("Nobo is in The T0OTHER now").doesNotContain("xoxb");
        assertThat(estate.store.members().leaders(SECOND))
                .extracting(Member::name)
                .contains("U0MAX");
    }

    @Test
    void who_did_not_begin_here_or_says_no_changes_nothing() throws Safe.Locked {
        WebDoor.Answer leads = estate.knocks(InstallPage.PATH, "go", "");
        String cookie = leads.headers().get("Set-Cookie").replaceAll(";.*", "");
        String state = leads.headers().get("Location").replaceAll(".*state=", "");
        String code = "code=" + other.letsIn("U0MAX");
        assertThat(returns(code + "&state=" + state, "").status())
                .as("another browser")
                .isEqualTo(400);
        assertThat(returns(code + "&state=" + state + "0", cookie + "0").status())
                .as("not our mark")
                .isEqualTo(400);
        assertThat(returns(code, cookie).status()).as("no state").isEqualTo(400);
        assertThat(returns("error=access_denied&state=" + state, cookie).body()).contains("you said no");
        assertThat(returns("code=made-up&state=" + state, cookie).body()).contains("did not let Nobo in");
        estate.later.set(Duration.ofMinutes(11));
        assertThat(returns(code + "&state=" + state, cookie).body()).contains("longer than ten minutes");
        assertThat(estate.store.safe("NOBO_KEY", Estate.KEY).all(Self.SLACK)).isEmpty();
        assertThat(estate.store.communities().all()).isEmpty();
    }

    private WebDoor.Answer returns(String query, String cookie) {
        return estate.knocks(InstallReturn.PATH, query, cookie);
    }

    @Test
    void two_workspaces_share_nothing_also_where_somebody_is_in_both() {
        bringIntoBoth();
        estate.restarts();
        ready(FIRST, "Makers");
        ready(SECOND, "Bakers");
        slack.acting().joins(Somebody.called("zoe")).acknowledged();
        other.acting().joins(Somebody.called("zoe")).acknowledged();
        slack.await("a welcome here", () -> hears(slack, "U0ZOE", "Welcome to Makers"));
        other.await("a welcome there", () -> hears(other, "U0ZOE", "Welcome to Bakers"));
        slack.using().commands(ann, slack.direct(ann), "/nobo", "about").acknowledged();
        other.using()
                .commands(annThere, other.direct(annThere), "/nobo", "about")
                .acknowledged();
        slack.await("who they are here", () -> slack.whispers(ann).toString().contains("Makers"));
        other.await(
                "who they are there", () -> other.whispers(annThere).toString().contains("Bakers"));
        assertThat(slack.whispers(ann).toString()).doesNotContain("Bakers");
        assertThat(other.whispers(annThere).toString()).doesNotContain("Makers");
        other.acting()
                .says(annThere, other.direct(annThere), "what is the secret?")
                .told()
                .acknowledged();
        other.await("an answer", () -> hears(other, annThere, "I don't know"));
        assertThat(Estate.said(slack, ann)).isEmpty();
        assertThat(Estate.said(slack, "U0ZOE"))
                .allSatisfy(words -> assertThat(words).doesNotContain("Bakers"));
        assertThat(Estate.said(other, "U0ZOE"))
                .allSatisfy(words -> assertThat(words).doesNotContain("Makers"));
        assertThat(slack.calls("auth.test") + other.calls("auth.test"))
                .as("questions about the tokens")
                .isZero();
        assertThat(estate.store.members().named(SECOND, "lea")).isEmpty();
        assertThat(estate.store.members().named(FIRST, "max")).isEmpty();
    }

    private void bringIntoBoth() {
        assertThat(estate.bringsIn(slack, "U0LEA").status()).isEqualTo(200);
        assertThat(estate.bringsIn(other, "U0MAX").status()).isEqualTo(200);
        slack.await("a look around", () -> seen(FIRST) && seen(SECOND));
    }

    private boolean seen(CommunityId community) {
        return estate.store.communities().homes(community).stream().anyMatch(estate.store.communities()::wasSwept);
    }

    private void ready(CommunityId community, String name) {
        Community before = estate.store.communities().find(community).orElseThrow();
        estate.store
                .communities()
                .keep(new Community(
                        community, name, "", before.introductions(), before.help(), before.stories(), true));
    }

    private static boolean hears(LocalSlack workspace, String user, String words) {
        return Estate.said(workspace, user).stream().anyMatch(said -> said.contains(words));
    }

    @Test
    void where_it_is_taken_out_its_token_is_gone_and_elsewhere_it_goes_on() throws Safe.Locked {
        bringIntoBoth();
        List<Envelope> told = other.takesOut();
        told.forEach(Envelope::acknowledged);
        assertThat(estate.store.safe("NOBO_KEY", Estate.KEY).all(Self.SLACK)).containsOnlyKeys(LocalSlack.TEAM);
        assertThat(estate.store.communities().homes(SECOND)).isEmpty();
        slack.using().commands(ann, slack.direct(ann), "/nobo", "help").acknowledged();
        slack.await("an answer", () -> !slack.whispers(ann).isEmpty());

        assertThat(estate.bringsIn(other, "U0MAX").status()).isEqualTo(200);
        other.acting().repeats(told.getFirst()).acknowledged();
        assertThat(estate.store.safe("NOBO_KEY", Estate.KEY).all(Self.SLACK)).hasSize(2);
        other.using()
                .commands(annThere, other.direct(annThere), "/nobo", "help")
                .acknowledged();
        other.await("an answer", () -> !other.whispers(annThere).isEmpty());
    }

    @Test
    void a_token_that_ends_is_renewed_in_good_time_and_kept_before_it_is_used() {
        slack.letsTokensEnd();
        estate.bringsIn(slack, "U0LEA");
        for (int day = 0; day < 3; day++) {
            estate.later.updateAndGet(time -> time.plus(Duration.ofHours(11)));
            estate.platform().renewDue();
            slack.using()
                    .commands(ann, slack.direct(ann), "/nobo", "mydata export")
                    .acknowledged();
        }
        assertThat(slack.calls("oauth.v2.access")).isEqualTo(4);
        estate.restarts();
        assertThat(slack.calls("oauth.v2.access")).as("nothing to renew").isEqualTo(4);
        speaks();
    }

    @Test
    void an_answer_that_is_lost_leaves_the_token_that_is_there() {
        slack.letsTokensEnd();
        estate.bringsIn(slack, "U0LEA");
        estate.later.set(Duration.ofMinutes(630));
        slack.faults().next("oauth.v2.access", new Fault.Broken(503));
        estate.platform().renewDue();
        estate.platform().renewDue();
        assertThat(slack.calls("oauth.v2.access")).as("asked again").isEqualTo(3);
        estate.later.set(Duration.ofHours(21));
        slack.faults().next("oauth.v2.access", new Fault.LostAnswer());
        estate.platform().renewDue();
        estate.platform().renewDue();
        estate.platform().renewDue();
        assertThat(slack.calls("oauth.v2.access"))
                .as("not asked again and again")
                .isEqualTo(5);
        speaks();
        estate.later.set(Duration.ofHours(24));
        assertThat(estate.bringsIn(slack, "U0LEA").status())
                .as("brought in again")
                .isEqualTo(200);
        speaks();
    }

    private void speaks() {
        int before = Estate.said(slack, ann).size();
        slack.acting().says(ann, slack.direct(ann), "what is this?").told().acknowledged();
        slack.await("an answer", () -> Estate.said(slack, ann).size() > before);
    }
}
