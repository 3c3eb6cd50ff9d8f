package org.nobo.slack;

import java.time.InstantSource;
import java.util.List;
import org.nobo.script.Stage;
import org.nobo.script.live.LiveStage;
import org.nobo.slack.local.Somebody;

/** The local Slack, to be lived in by the whole bot. */
public final class LiveSlack implements LiveStage {
    @Override
    public String platform() {
        return "Slack";
    }

    /** Slack says where people are. */
    @Override
    public String asSaidHere(String words) {
        return words.equals("Where are you, roughly?") ? "I believe your time zone is Europe/Berlin." : words;
    }

    /** Those who are in every office have gone, so that they can come in. */
    @Override
    public Stage open() {
        SlackStage stage = new SlackStage(new Office(InstantSource.system()), false);
        List.of("ann", "bob")
                .forEach(name -> stage.office.slack.has(Somebody.called(name).deactivated()));
        return stage;
    }
}
