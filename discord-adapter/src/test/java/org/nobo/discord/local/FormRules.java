package org.nobo.discord.local;

import java.util.HashSet;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What a modal must keep to. */
final class FormRules {
    private static final int STRING_SELECT = 3;
    private static final int TEXT = 4;
    private static final int USER_SELECT = 5;
    private static final int CHANNEL_SELECT = 8;
    private static final int LABEL = 18;

    private FormRules() {}

    static void check(DataObject modal) {
        MessageRules.required("title", modal.getString("title", ""), 45);
        MessageRules.required("custom_id", modal.getString("custom_id", ""), 100);
        DataArray parts = modal.getArray("components");
        MessageRules.between("components", parts.length(), 1, 5);
        Set<String> ids = new HashSet<>();
        parts.stream(DataArray::getObject).forEach(label -> {
            if (label.getInt("type") != LABEL) {
                throw Trouble.unfit("a label is needed around every input of a modal");
            }
            MessageRules.required("label", label.getString("label", ""), 45);
            MessageRules.shorter("description", label.getString("description", ""), 100);
            input(label.getObject("component"));
            if (!ids.add(label.getObject("component").getString("custom_id"))) {
                throw Trouble.unfit("Component custom id cannot be duplicated");
            }
        });
    }

    private static void input(DataObject input) {
        MessageRules.required("custom_id", input.getString("custom_id", ""), 100);
        switch (input.getInt("type")) {
            case TEXT -> {
                MessageRules.between("max_length", input.getInt("max_length", 4000), 1, 4000);
                MessageRules.shorter("value", input.getString("value", ""), input.getInt("max_length", 4000));
                MessageRules.shorter("placeholder", input.getString("placeholder", ""), 100);
            }
            case STRING_SELECT -> MessageRules.options(input.getArray("options"));
            case USER_SELECT, CHANNEL_SELECT ->
                MessageRules.between("max_values", input.getInt("max_values", 1), 1, 25);
            default -> throw Trouble.unfit("type " + input.getInt("type") + " does not go into a modal");
        }
    }
}
