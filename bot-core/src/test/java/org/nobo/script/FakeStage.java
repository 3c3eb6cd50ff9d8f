package org.nobo.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;

/** The world of the fake platform, in which every channel is, but one that is gone. */
final class FakeStage implements Stage {
    private final FakePlatform platform = new FakePlatform();
    private final Map<String, FakeActor> actors = new HashMap<>();
    private final SettableClock clock = new SettableClock();
    private int ids;

    FakeStage() {
        breaks(
                place -> place.key().endsWith("/404404404404404404"),
                new DeliveryFailure.Refused(DeliveryFailure.Why.GONE, "no such channel"),
                false,
                false);
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public ChatPlatform restart() {
        platform.close();
        return platform;
    }

    @Override
    public Workspace workspace() {
        return Script.HOME;
    }

    @Override
    public Account person(String name, Person.Kind kind) {
        Account account = Script.account(name);
        platform.settle(new Person(account, name, kind, false, Optional.empty(), Optional.empty()));
        return account;
    }

    @Override
    public Place.Channel channel(String name) {
        return Script.channel(name);
    }

    @Override
    public Actor as(String name) {
        return actors.computeIfAbsent(name, any -> new FakeActor(this, Script.account(name)));
    }

    @Override
    public List<Standing> standing(Place place) {
        return posted().filter(each -> each.ref().place().key().equals(place.key()))
                .map(each -> seen(each.ref(), each.message()))
                .toList();
    }

    private Stream<FakePlatform.Posted> posted() {
        return platform.messages();
    }

    Standing seen(MessageRef ref, Message message) {
        Set<String> pings = new HashSet<>();
        gatherPings(message.text(), pings);
        String title = message.title().isEmpty() ? "" : message.title() + "\n";
        return new Standing(ref.id(), title + message.text().plain(), labels(message), pings, platform.reactions(ref));
    }

    private static void gatherPings(Text text, Set<String> pings) {
        for (Text.Part part : text.parts()) {
            switch (part) {
                case Text.Mention(Account who, String name) -> pings.add(who.user());
                case Text.Quote(Text quoted) -> gatherPings(quoted, pings);
                default -> {}
            }
        }
    }

    private static List<String> labels(Message message) {
        List<String> labels = new ArrayList<>();
        for (Control control : message.controls()) {
            switch (control) {
                case Control.Choice choice -> labels.add(choice.label());
                case Control.Door door -> labels.add(door.label());
                case Control.Menu menu -> menu.options().forEach(option -> labels.add(option.label()));
            }
        }
        return labels;
    }

    Message message(MessageRef ref) {
        return posted().filter(each -> each.ref().id().equals(ref.id()))
                .findFirst()
                .orElseThrow()
                .message();
    }

    void replace(MessageRef ref, Message message) {
        try {
            platform.edit(ref, message);
        } catch (DeliveryFailure e) {
            throw new IllegalStateException(e);
        }
    }

    ChatPlatform.Inbox inbox() {
        return platform.inbox();
    }

    FakePlatform world() {
        return platform;
    }

    String nextId() {
        return "e" + ++ids;
    }

    static List<String> labels(Form form) {
        List<String> labels = new ArrayList<>(List.of(form.title()));
        form.fields().forEach(field -> labels.add(field.label()));
        return labels;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void letPass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private void breaks(Predicate<Place> where, DeliveryFailure failure, boolean happens, boolean once) {
        platform.fail(new FakePlatform.Fault(where, failure, happens, once));
    }

    @Override
    public Optional<Faults> faults() {
        return Optional.of(new Faults() {
            @Override
            public void losesTheNextAnswer() {
                breaks(any -> true, new DeliveryFailure.Unclear("the line dropped"), true, true);
            }

            @Override
            public void stumbles() {
                breaks(any -> true, new DeliveryFailure.Unclear("500"), false, true);
            }

            @Override
            public void asksToWait(Duration pause) {
                breaks(any -> true, new DeliveryFailure.SlowDown(pause), false, true);
            }

            @Override
            public void doesNotLook() {
                platform.failNextLook(new DeliveryFailure.Unclear("500"));
            }

            @Override
            public void closes(String person) {
                Place direct = new Place.Direct(Script.account(person));
                breaks(direct::equals, new DeliveryFailure.Refused(DeliveryFailure.Why.CLOSED, "closed"), false, false);
            }

            @Override
            public void tellsNobodyWhoIsThere() {
                platform.tellNobodyWhoIsThere();
            }
        });
    }

    @Override
    public void close() {
        platform.close();
    }
}
