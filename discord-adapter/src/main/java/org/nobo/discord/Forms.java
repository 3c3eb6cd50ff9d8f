package org.nobo.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.nobo.chat.Control;
import org.nobo.chat.Form;

/** Forms as Discord's modals, and what was filled in as values. */
final class Forms {
    private static final int LINE = 100;

    /** What fits into a line for which Discord's forms can suggest nothing. */
    private static final int SUGGESTED = 1_000;

    private static final int CHANNEL_NAME = 101;
    private static final int NAMES = 400;
    private static final String TYPED_CHANNEL = "~channel/";
    private static final String TYPED_PEOPLE = "~people/";

    private final boolean inGuild;
    private final PeopleNames people;
    private final ChannelNames channels;

    /** @param inGuild whether the form opens in a guild, which has channels and people to choose from */
    Forms(boolean inGuild, ShardManager shards, Calls calls) {
        this.inGuild = inGuild;
        this.people = new PeopleNames(shards, calls);
        this.channels = new ChannelNames(shards, people);
    }

    /** @throws IllegalArgumentException when a list is longer than Discord's forms hold */
    Modal modal(Form form) {
        return Modal.create(form.id(), Layout.cut(form.title(), Modal.MAX_TITLE_LENGTH))
                .addComponents(form.fields().stream().map(this::label).toList())
                .build();
    }

    private Label label(Form.Field field) {
        String label = Layout.cut(field.label(), Label.LABEL_MAX_LENGTH);
        String below = field.problem().isBlank() ? field.hint() : field.problem();
        if (below.isBlank() && label.length() < field.label().length()) {
            below = field.label();
        }
        return Label.of(label, below.isBlank() ? null : Layout.cut(below, LINE), input(field));
    }

    private LabelChildComponent input(Form.Field field) {
        return switch (field.kind()) {
            case Form.Line(int most) -> text(field, TextInputStyle.SHORT, most);
            case Form.Lines(int most) -> text(field, TextInputStyle.PARAGRAPH, most);
            case Form.Suggested suggested -> text(field, TextInputStyle.SHORT, SUGGESTED);
            case Form.OneOf(List<Control.Option> options) -> list(field, options);
            case Form.People(int most) -> inGuild ? people(field, most) : typedPeople(field);
            case Form.AChannel() -> inGuild ? channel(field) : typedChannel(field);
        };
    }

    private static TextInput text(Form.Field field, TextInputStyle style, int most) {
        int holds = Math.clamp(most, 1, TextInput.MAX_VALUE_LENGTH);
        String value = field.value().isEmpty() ? null : field.value();
        return TextInput.create(field.id(), style)
                .setRequired(field.required())
                .setMaxLength(value == null ? holds : Math.max(holds, value.length()))
                .setValue(value)
                .build();
    }

    private static StringSelectMenu list(Form.Field field, List<Control.Option> options) {
        StringSelectMenu.Builder menu = StringSelectMenu.create(field.id())
                .setRequired(field.required())
                .addOptions(options.stream().map(Layout::option).toList());
        return field.value().isEmpty()
                ? menu.build()
                : menu.setDefaultValues(field.value()).build();
    }

    private static EntitySelectMenu people(Form.Field field, int most) {
        List<EntitySelectMenu.DefaultValue> there = Form.People.ids(field.value()).stream()
                .limit(most)
                .map(EntitySelectMenu.DefaultValue::user)
                .toList();
        return EntitySelectMenu.create(field.id(), EntitySelectMenu.SelectTarget.USER)
                .setRequired(field.required())
                .setRequiredRange(field.required() ? 1 : 0, most)
                .setDefaultValues(there)
                .build();
    }

    /** Who was found before stands there as a mention; the others are to be typed once more. */
    private static TextInput typedPeople(Form.Field field) {
        String there = Form.People.ids(field.value()).stream()
                .map(id -> "<@" + id + ">")
                .collect(Collectors.joining(", "));
        return TextInput.create(TYPED_PEOPLE + field.id(), TextInputStyle.SHORT)
                .setRequired(field.required())
                .setMaxLength(NAMES)
                .setValue(there.isEmpty() ? null : there)
                .build();
    }

    private static EntitySelectMenu channel(Form.Field field) {
        EntitySelectMenu.Builder menu = EntitySelectMenu.create(field.id(), EntitySelectMenu.SelectTarget.CHANNEL)
                .setRequired(field.required())
                .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM);
        return !ChannelNames.isId(field.value())
                ? menu.build()
                : menu.setDefaultValues(EntitySelectMenu.DefaultValue.channel(field.value()))
                        .build();
    }

    private TextInput typedChannel(Form.Field field) {
        String name = channels.name(field.value());
        return TextInput.create(TYPED_CHANNEL + field.id(), TextInputStyle.SHORT)
                .setRequired(field.required())
                .setMaxLength(CHANNEL_NAME)
                .setValue(name.isEmpty() ? null : name)
                .build();
    }

    /** What was filled in; channels and people whose names were typed become ids, or nothing where there are none. */
    Map<String, String> values(List<ModalMapping> filled, String user) {
        Map<String, String> values = new HashMap<>();
        for (ModalMapping one : filled) {
            String id = one.getCustomId();
            if (id.startsWith(TYPED_CHANNEL)) {
                values.put(id.substring(TYPED_CHANNEL.length()), channels.id(user, one.getAsString()));
            } else if (id.startsWith(TYPED_PEOPLE)) {
                values.put(id.substring(TYPED_PEOPLE.length()), people.ids(user, one.getAsString()));
            } else {
                values.put(id, value(one));
            }
        }
        return values;
    }

    private static String value(ModalMapping one) {
        return switch (one.getType()) {
            case TEXT_INPUT -> one.getAsString();
            case STRING_SELECT -> one.getAsStringList().stream().findFirst().orElse("");
            default -> one.getAsLongList().stream().map(Long::toUnsignedString).collect(Collectors.joining(","));
        };
    }
}
