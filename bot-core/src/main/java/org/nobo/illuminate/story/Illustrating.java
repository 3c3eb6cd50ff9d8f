package org.nobo.illuminate.story;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/**
 * Pictures for stories: sent by direct message after the story, or in the thread with it. Each is shown once its author has
 * said in words what it shows, and who is to be seen in it has agreed.
 */
public final class Illustrating implements Feature {
    static final String PREFIX = "picture";

    private static final Duration STILL_MEANT = Duration.ofHours(24);
    private static final int MOST = 4;
    private static final int LONGEST_ALT = 500;

    private final Stories stories;
    private final Pictures pictures;
    private final Members members;
    private final Sharing sharing;

    public Illustrating(Stories stories, Pictures pictures, Members members, Sharing sharing) {
        this.stories = stories;
        this.pictures = pictures;
        this.members = members;
        this.sharing = sharing;
    }

    @Override
    public void routes(Routes routes) {
        routes.on(Event.MessagePosted.class, this::sent)
                .choice(PREFIX, this::choose)
                .form(PREFIX, this::take);
    }

    /** Only after a story was told, and only to the bot or in the thread of the story: other files are none of ours. */
    private Reaction sent(Event.MessagePosted message, Turn turn) {
        if (message.attachments().isEmpty() || turn.actor().isEmpty()) {
            return Reaction.NONE;
        }
        Optional<Story> story = message.where() instanceof Place.Direct
                ? newest(turn)
                : stories.toldIn(message.message())
                        .filter(told -> told.author().equals(turn.member().id()));
        return story.map(told -> sent(told, message.attachments(), turn)).orElse(Reaction.NONE);
    }

    private Optional<Story> newest(Turn turn) {
        return stories.of(turn.member().id()).stream()
                .filter(story -> story.changedAt().plus(STILL_MEANT).isAfter(turn.now()))
                .findFirst();
    }

    private Reaction sent(Story story, List<Attachment> attachments, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Attachment attachment : attachments) {
            all = all.and(sent(story, attachment, turn));
        }
        return all;
    }

    private Reaction sent(Story story, Attachment attachment, Turn turn) {
        int number =
                pictures.of(story.id()).stream().mapToInt(Picture::number).max().orElse(0) + 1;
        if (pictures.of(story.id()).size() >= MOST) {
            return say(Message.of(turn.say("picture.many", "most", MOST)), turn);
        }
        return switch (MadeAnew.of(attachment.bytes())) {
            case MadeAnew.TooLarge(int megabytes) ->
                say(Message.of(turn.say("picture.large", "name", attachment.name(), "size", megabytes)), turn);
            case MadeAnew.NoPicture no -> say(Message.of(turn.say("picture.unfit", "name", attachment.name())), turn);
            case MadeAnew.Made made -> {
                Picture picture = new Picture(story.id(), number, made.bytes(), made.width(), made.height(), "");
                pictures.keep(picture);
                yield say(asked(story, picture, turn), turn);
            }
        };
    }

    private static Message asked(Story story, Picture picture, Turn turn) {
        return Message.of(
                turn.say("picture.taken", "story", story.heading()),
                new Choice(id("say", picture), turn.label("picture.say"), Look.PRIMARY),
                Choice.of(id("drop", picture), turn.label("picture.drop")));
    }

    private static String id(String what, Picture picture) {
        return PREFIX + "/" + what + "/" + picture.story() + "/" + picture.number();
    }

    private static Reaction say(Message message, Turn turn) {
        return Reaction.post(turn.member().direct(), message);
    }

    private Optional<Picture> own(String id, Turn turn) {
        String[] parts = id.split("/", 4);
        return parts.length == 4 && parts[3].matches("\\d{1,4}")
                ? stories.find(parts[2])
                        .filter(story -> story.author().equals(turn.member().id()))
                        .flatMap(story -> pictures.find(story.id(), Integer.parseInt(parts[3])))
                : Optional.empty();
    }

    private Reaction choose(Event.ChoiceMade choice, Turn turn) {
        Optional<Picture> own = own(choice.choice(), turn);
        if (own.isEmpty()) {
            return Reaction.whisper(turn.say("picture.gone"));
        }
        if (choice.choice().startsWith(PREFIX + "/say/")) {
            return Reaction.ask(form(own.get(), own.get().alt(), "", "", "", turn));
        }
        pictures.drop(own.get().story(), own.get().number());
        return sharing.follow(own.get().story(), turn).and(Reaction.replace(Message.of(turn.say("picture.dropped"))));
    }

    private static Form form(Picture picture, String alt, String who, String wrongAlt, String wrongWho, Turn turn) {
        return new Form(
                id("say", picture),
                turn.label("picture.form"),
                List.of(
                        Field.required("alt", turn.label("picture.form.alt"), new Form.Lines(LONGEST_ALT))
                                .hinted(turn.label("picture.form.alt.hint"))
                                .filled(alt)
                                .wrong(wrongAlt),
                        Field.optional("who", turn.label("picture.form.who"), new Form.Line(200))
                                .hinted(turn.label("picture.form.who.hint"))
                                .filled(who)
                                .wrong(wrongWho)),
                turn.label("picture.form.send"));
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        Optional<Picture> own = own(sent.form(), turn);
        if (own.isEmpty()) {
            return Reaction.whisper(turn.say("picture.gone"));
        }
        String alt = Typed.line(sent.values().getOrDefault("alt", ""));
        String who = Typed.line(sent.values().getOrDefault("who", ""));
        String wrongAlt = alt.isEmpty() ? turn.label("picture.form.alt.missing") : "";
        List<String> names = Arrays.stream(who.split("[,;]"))
                .map(name -> name.strip().replaceFirst("^@", ""))
                .filter(name -> !name.isEmpty())
                .toList();
        String unknown = String.join(
                ", ", names.stream().filter(name -> named(name, turn).isEmpty()).toList());
        String wrongWho = unknown.isEmpty() ? "" : turn.label("picture.form.who.unknown", "names", unknown);
        if (!wrongAlt.isEmpty() || !wrongWho.isEmpty()) {
            return Reaction.ask(form(own.get(), alt, who, wrongAlt, wrongWho, turn));
        }
        pictures.keep(own.get().showing(alt));
        Reaction asked = sharing.alsoIn(
                own.get().story(),
                names.stream().map(name -> named(name, turn).orElseThrow()).toList(),
                turn);
        return asked.and(Reaction.whisper(turn.say(names.isEmpty() ? "picture.said" : "picture.said.asked")));
    }

    private Optional<Member> named(String name, Turn turn) {
        return members.named(turn.community().id(), name).stream().findFirst();
    }
}
