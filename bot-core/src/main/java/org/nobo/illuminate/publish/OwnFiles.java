package org.nobo.illuminate.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nobo.illuminate.story.Where;

/**
 * The files that are about one story alone.
 *
 * @param below a page in a folder
 * @param common of what all pages are made
 */
record OwnFiles(Site site, Page below, String common, Site.Album album) {

    Known.Read read(Site.Told told) {
        PublishedStory story = PublishedStory.of(told, Where.PAGES, site.words().label("story.somebody.in"));
        List<Sheet> own = new ArrayList<>();
        own.add(sheet(story.path() + ".html", story.print(), () -> StoryPage.of(story, below)));
        own.add(sheet(
                story.path() + ".md", story.print(), () -> new MarkdownPages(site.front(), site.words()).story(story)));
        own.add(card(story.card(), story.heading(), by(story)));
        story.pictures().forEach(shot -> own.add(picture(story, shot)));
        return new Known.Read(told, story, own);
    }

    private String by(PublishedStory story) {
        String community = Shown.line(site.front().name());
        return story.by()
                .map(name -> site.words().label("page.told", "name", name) + " · " + community)
                .orElse(community);
    }

    static Sheet card(String path, String title, String by) {
        return new Sheet(path, Sheet.fingerprint("card 1\n" + title + "\n" + by), () -> Card.of(title, by));
    }

    private Sheet picture(PublishedStory story, PublishedStory.Shot shot) {
        String of = story.id() + "\n" + shot.number() + "\n" + shot.width() + "x" + shot.height();
        Site.Album from = album;
        return new Sheet(story.path(shot), Sheet.fingerprint(of), () -> from.bytes(story.id(), shot.number()));
    }

    Sheet sheet(String path, String of, Supplier<String> text) {
        return Sheet.of(path, Sheet.fingerprint(common + of), text);
    }
}
