package org.nobo.discord;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.components.replacer.ComponentReplacer;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import org.nobo.chat.Control;

/**
 * A menu that had to become several. What was picked so far is kept in the message itself, as the options shown picked,
 * so that it works after a restart; a button then takes it all.
 */
final class Picking {
    private static final String PART = "~part/";
    private static final String DONE = "~done/";

    private Picking() {}

    static String partId(String menu, int index) {
        return PART + index + "/" + menu;
    }

    static String doneId(Control.Menu menu) {
        return DONE + menu.least() + "-" + menu.most() + "/" + menu.id();
    }

    static boolean isPart(String customId) {
        return customId.startsWith(PART);
    }

    static boolean isDone(String customId) {
        return customId.startsWith(DONE);
    }

    /** What the button takes. */
    record Done(String menu, int least, int most, List<String> picked) {
        boolean fits() {
            return picked.size() >= least && picked.size() <= most;
        }
    }

    static Done done(String customId, MessageComponentTree components) {
        String[] said = customId.split("/", 3);
        String[] range = said[1].split("-", 2);
        Set<String> picked = new LinkedHashSet<>();
        for (StringSelectMenu menu : components.findAll(StringSelectMenu.class)) {
            if (isPartOf(menu.getCustomId(), said[2])) {
                menu.getOptions().stream()
                        .filter(SelectOption::isDefault)
                        .map(SelectOption::getValue)
                        .forEach(picked::add);
            }
        }
        return new Done(said[2], Integer.parseInt(range[0]), Integer.parseInt(range[1]), List.copyOf(picked));
    }

    private static boolean isPartOf(String customId, String menu) {
        return isPart(customId) && customId.split("/", 3)[2].equals(menu);
    }

    /** The same message with these picked in one of its menus. */
    static MessageComponentTree picked(MessageComponentTree components, String customId, List<String> values) {
        Map<String, List<String>> now = new HashMap<>(Map.of(customId, values));
        return components.replace(ComponentReplacer.of(
                StringSelectMenu.class,
                menu -> now.containsKey(menu.getCustomId()),
                menu -> menu.createCopy()
                        .setDefaultValues(now.get(menu.getCustomId()))
                        .build()));
    }
}
