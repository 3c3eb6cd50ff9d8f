package org.nobo.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.resource.knowhow.Folder;
import org.nobo.resource.knowhow.Import;
import org.nobo.store.Store;
import org.nobo.trial.FilePlatform;
import org.nobo.trial.Topic;

/** The community of the trial, and what it knows: without it every question would be answered alike. */
final class SoakKnowHow {
    static final List<Topic> TOPICS = Topic.some(20);
    private static final CommunityId TRIAL = new CommunityId("trial");

    private SoakKnowHow() {}

    static void lay(Store store, Path data) throws Exception {
        Optional<Place.Channel> none = Optional.empty();
        store.communities().keep(new Community(TRIAL, "Trial", "We outlive the bot.", none, none, none, true));
        store.communities().settle(TRIAL, FilePlatform.HOME);
        Path articles = Files.createDirectories(data.resolve("articles"));
        for (Topic topic : TOPICS) {
            Files.writeString(articles.resolve(topic.word() + ".md"), topic.article());
        }
        importing(store).of(Folder.at(articles), (files, next) -> {});
    }

    private static Import importing(Store store) {
        return new Import(
                store.knowHow(),
                TRIAL,
                "articles",
                Instant.now(),
                writes -> store.transactions().inOne(() -> {
                    writes.run();
                    return null;
                }));
    }
}
