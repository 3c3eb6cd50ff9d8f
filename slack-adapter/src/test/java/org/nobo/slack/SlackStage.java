package org.nobo.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.script.Actor;
import org.nobo.script.Stage;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;

/** The local Slack as a stage, on which every platform plays the same. */
final class SlackStage implements Stage {
    final Office office;
    private final Map<String, Account> people = new HashMap<>();
    private final Map<String, Place.Channel> channels = new HashMap<>();
    private final boolean byHttp;
    private SlackPlatform platform;
    private WebServer server;

    SlackStage() {
        this(false);
    }

    /** @param byHttp whether Slack calls the app */
    SlackStage(boolean byHttp) {
        this(new Office(), byHttp);
    }

    SlackStage(Office office, boolean byHttp) {
        this.office = office;
        this.byHttp = byHttp;
        this.platform = connected();
    }

    private SlackPlatform connected() {
        if (!byHttp) {
            return office.connected(Duration.ofSeconds(3));
        }
        SlackPlatform connected = office.connectedByHttp();
        server = new WebServer(connected.doors());
        office.slack.calls(server.at(Doorway.PATH));
        return connected;
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public ChatPlatform restart() {
        platform.close();
        platform = connected();
        return platform;
    }

    @Override
    public Workspace workspace() {
        return Office.HERE;
    }

    @Override
    public Account person(String name, Person.Kind kind) {
        return people.computeIfAbsent(name, any -> {
            Somebody plain = Somebody.called(name);
            Somebody somebody = switch (kind) {
                case MEMBER -> plain;
                case GUEST -> plain.asGuest();
                case BOT -> plain.asBot();
            };
            Account account = Office.account(office.slack.has(somebody));
            looksWhoIsThere();
            return account;
        });
    }

    /** As the core does when it wakes: it knows then who is a member, and hears of nobody as if it met them. */
    private void looksWhoIsThere() {
        try {
            platform.members(workspace()).close();
        } catch (DeliveryFailure e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Place.Channel channel(String name) {
        return channels.computeIfAbsent(
                name, any -> new Place.Channel(Office.HERE, office.slack.channel(name, allPeople())));
    }

    private String[] allPeople() {
        return people.values().stream().map(Account::user).toArray(String[]::new);
    }

    @Override
    public Actor as(String name) {
        return new SlackActor(this, Office.account(Somebody.called(name).id()));
    }

    /** Slack's id of the conversation a place is in. */
    String conversation(Place place) {
        return switch (place) {
            case Place.Channel channel -> channel.id();
            case Place.Room room -> room.id();
            case Place.Direct(Account to) -> office.slack.direct(to.user());
            case Place.Thread thread -> conversation(thread.in());
            default -> throw new AssertionError("Nobody is there yet: " + place);
        };
    }

    @Override
    public List<Standing> standing(Place place) {
        String thread = Places.root(place).orElse("");
        return office.slack.messages(conversation(place)).stream()
                .filter(message -> Json.text(message, "user").equals(LocalSlack.BOT))
                .filter(message -> Json.text(message, "thread_ts").equals(thread))
                .map(SlackStage::seen)
                .toList();
    }

    static Standing seen(JsonObject message) {
        Eyes eyes = new Eyes();
        eyes.read(message);
        return new Standing(Json.text(message, "ts"), eyes.words(), eyes.labels(), eyes.pings(), reactions(message));
    }

    private static List<String> reactions(JsonObject message) {
        return Json.list(message, "reactions").stream()
                .map(reaction -> Json.text(reaction, "name"))
                .toList();
    }

    @Override
    public Instant now() {
        return office.clock().instant();
    }

    @Override
    public void letPass(Duration time) {
        office.later(time);
    }

    @Override
    public Optional<Faults> faults() {
        return Optional.of(new Faults() {
            @Override
            public void losesTheNextAnswer() {
                office.slack.faults().next("chat.postMessage", new Fault.LostAnswer());
            }

            @Override
            public void stumbles() {
                office.slack.faults().next("chat.postMessage", new Fault.Broken(503));
            }

            @Override
            public void asksToWait(Duration pause) {
                office.slack.faults().next("chat.postMessage", new Fault.TooFast((int) pause.toSeconds()));
            }

            @Override
            public void doesNotLook() {
                office.slack.faults().next("conversations.history", new Fault.Broken(500));
            }

            @Override
            public void closes(String person) {
                String direct = office.slack.direct(Somebody.called(person).id());
                office.slack.faults().always("chat.postMessage", direct, new Fault.SaysNo("messages_tab_disabled"));
            }

            @Override
            public void tellsNobodyWhoIsThere() {
                office.slack.faults().always("users.list", new Fault.Broken(502));
            }
        });
    }

    @Override
    public void close() {
        platform.close();
        office.close();
    }
}
