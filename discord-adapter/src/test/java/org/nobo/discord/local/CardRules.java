package org.nobo.discord.local;

import java.util.function.Consumer;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What a message of Components V2 must keep to. */
final class CardRules {
    static final int IS_CARD = 1 << 15;
    private static final int ROW = 1;
    private static final int TEXT = 10;
    private static final int GALLERY = 12;
    private static final int FILE = 13;
    private static final int SEPARATOR = 14;
    private static final int CONTAINER = 17;
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_COMPONENTS = 40;

    private final Consumer<DataObject> row;
    private int components;
    private int letters;

    private CardRules(Consumer<DataObject> row) {
        this.row = row;
    }

    static boolean isCard(DataObject message) {
        return (message.getInt("flags", 0) & IS_CARD) != 0;
    }

    /** @param row checks a row of buttons, as in any message */
    static void check(DataObject message, Consumer<DataObject> row) {
        if (!message.getString("content", "").isEmpty()
                || message.optArray("embeds").map(it -> !it.isEmpty()).orElse(false)) {
            throw Trouble.unfit("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        }
        CardRules rules = new CardRules(row);
        rules.all(message.getArray("components"));
        MessageRules.between("components", rules.components, 1, MOST_COMPONENTS);
        MessageRules.between("text of all components", rules.letters, 0, MOST_TEXT);
    }

    private void all(DataArray some) {
        some.stream(DataArray::getObject).forEach(this::one);
    }

    private void one(DataObject component) {
        components++;
        switch (component.getInt("type")) {
            case ROW -> {
                components += component.getArray("components").length();
                row.accept(component);
            }
            case TEXT -> {
                String words = component.getString("content");
                MessageRules.required("content", words, MOST_TEXT);
                letters += words.length();
            }
            case GALLERY ->
                MessageRules.between("items", component.getArray("items").length(), 1, 10);
            case FILE ->
                MessageRules.required("file", component.getObject("file").getString("url"), 2_048);
            case SEPARATOR -> {}
            case CONTAINER -> all(component.getArray("components"));
            default -> throw Trouble.unfit("component type " + component.getInt("type") + " is not known here");
        }
    }
}
