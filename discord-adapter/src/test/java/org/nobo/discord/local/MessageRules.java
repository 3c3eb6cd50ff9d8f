package org.nobo.discord.local;

import java.util.HashSet;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What a message must keep to, or Discord does not take it. */
final class MessageRules {
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int STRING_SELECT = 3;
    private static final int LINK = 5;

    private final Set<String> customIds = new HashSet<>();
    private final Set<Integer> ids = new HashSet<>();

    private MessageRules() {}

    static void check(DataObject message, boolean mayBeEmpty) {
        if (CardRules.isCard(message)) {
            shorter("nonce", message.getString("nonce", ""), 25);
            CardRules.check(message, new MessageRules()::row);
            return;
        }
        String content = message.getString("content", "");
        shorter("content", content, 2000);
        DataArray rows = message.optArray("components").orElseGet(DataArray::empty);
        boolean files =
                message.optArray("attachments").map(it -> it.length() > 0).orElse(false);
        if (!mayBeEmpty && content.isBlank() && rows.isEmpty() && !files) {
            throw new Trouble(400, 50006, "Cannot send an empty message");
        }
        shorter("nonce", message.getString("nonce", ""), 25);
        between("components", rows.length(), 0, 5);
        MessageRules rules = new MessageRules();
        rows.stream(DataArray::getObject).forEach(rules::row);
    }

    private void row(DataObject row) {
        if (row.getInt("type") != ROW) {
            throw Trouble.unfit("a row is needed around every component");
        }
        unique(row);
        DataArray children = row.getArray("components");
        boolean menu = children.stream(DataArray::getObject).anyMatch(it -> it.getInt("type") != BUTTON);
        between("components of a row", children.length(), 1, menu ? 1 : 5);
        children.stream(DataArray::getObject).forEach(this::child);
    }

    private void child(DataObject child) {
        unique(child);
        switch (child.getInt("type")) {
            case BUTTON -> button(child);
            case STRING_SELECT -> menu(child);
            default -> throw Trouble.unfit("component type " + child.getInt("type") + " is not known here");
        }
    }

    private void button(DataObject button) {
        shorter("label", button.getString("label", ""), 80);
        if (button.getString("label", "").isBlank() && button.isNull("emoji")) {
            throw Trouble.unfit("a button needs a label or an emoji");
        }
        if (button.getInt("style") == LINK) {
            shorter("url", button.getString("url"), 512);
        } else {
            customId(button);
        }
    }

    private void menu(DataObject menu) {
        customId(menu);
        shorter("placeholder", menu.getString("placeholder", ""), 150);
        options(menu.getArray("options"));
        int count = menu.getArray("options").length();
        between("min_values", menu.getInt("min_values", 1), 0, 25);
        between("max_values", menu.getInt("max_values", 1), Math.max(1, menu.getInt("min_values", 1)), count);
    }

    static void options(DataArray options) {
        between("options", options.length(), 1, 25);
        Set<String> values = new HashSet<>();
        options.stream(DataArray::getObject).forEach(option -> {
            required("option label", option.getString("label"), 100);
            required("option value", option.getString("value"), 100);
            shorter("option description", option.getString("description", ""), 100);
            if (!values.add(option.getString("value"))) {
                throw Trouble.unfit("the value " + option.getString("value") + " stands twice in a menu");
            }
        });
    }

    private void customId(DataObject component) {
        required("custom_id", component.getString("custom_id", ""), 100);
        if (!customIds.add(component.getString("custom_id"))) {
            throw Trouble.unfit("Component custom id cannot be duplicated: " + component.getString("custom_id"));
        }
    }

    private void unique(DataObject component) {
        int id = component.getInt("id", 0);
        if (id < 0 || (id != 0 && !ids.add(id))) {
            throw Trouble.unfit("component id " + id + " is negative or stands twice");
        }
    }

    static void required(String what, String value, int most) {
        if (value.isEmpty()) {
            throw Trouble.unfit(what + " is required");
        }
        shorter(what, value, most);
    }

    static void shorter(String what, String value, int most) {
        if (value.codePointCount(0, value.length()) > most) {
            throw Trouble.unfit(what + ": Must be " + most + " or fewer in length.");
        }
    }

    static void between(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw Trouble.unfit(what + ": " + value + " must be between " + least + " and " + most + ".");
        }
    }
}
