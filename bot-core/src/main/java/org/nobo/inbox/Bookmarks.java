package org.nobo.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;

/** The door for platforms: it remembers up to when all was heard in each workspace, so that what was missed can be looked for. */
public final class Bookmarks implements ChatPlatform.Inbox {
    private final ChatPlatform.Inbox inbox;
    private final Kept kept;
    private final InstantSource clock;
    private final Map<Workspace, Bookmark> all = new ConcurrentHashMap<>();

    /** What outlives the process. */
    public interface Kept {
        /** Until when everything that happened in a workspace was heard, as far as that is known. */
        Optional<Instant> heardUntil(Workspace workspace);

        /** Everything until then was heard. An earlier time than the one that is kept changes nothing. */
        void heardAll(Workspace workspace, Instant until);

        /** The user ids of those to whom something was said directly of late, the last one first. */
        List<String> writtenTo(PlatformId platform);
    }

    /**
     * @param inbox takes what comes through this door
     */
    public Bookmarks(ChatPlatform.Inbox inbox, Kept kept, InstantSource clock) {
        this.inbox = inbox;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Reply receive(Event event) {
        Reply reply = inbox.receive(event);
        heard(event);
        return reply;
    }

    private void heard(Event event) {
        switch (event) {
            case Event.FromAdapter own -> {}
            case Event.Uninstalled gone -> all.remove(gone.workspace());
            case Event.FromPlatform seen ->
                Optional.ofNullable(all.get(seen.workspace())).ifPresent(bookmark -> bookmark.heard(seen.at()));
            case Event.FromWithin own -> {}
        }
    }

    @Override
    public List<Control.Option> suggest(Account who, String field, String typed) {
        return inbox.suggest(who, field, typed);
    }

    @Override
    public void mayHaveMissed(Workspace where, Instant heardBefore, ChatPlatform.Look look) {
        all.computeIfAbsent(where, workspace -> new Bookmark(kept, workspace, clock))
                .mayHaveMissed(heardBefore, new Bookmark.Look() {
                    @Override
                    public boolean since(Instant when) {
                        return look.since(when, people(where));
                    }

                    @Override
                    public void isNotNeeded() {
                        look.isNotNeeded();
                    }
                });
    }

    private List<String> people(Workspace where) {
        return where.isUnsaid() ? kept.writtenTo(where.platform()) : List.of();
    }
}
