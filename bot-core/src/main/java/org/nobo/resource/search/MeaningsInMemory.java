package org.nobo.resource.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.resource.knowhow.EntryId;

/** What texts mean, for an index that is gone with the process. */
final class MeaningsInMemory implements Meanings {
    private final Map<Text, float[]> meanings = new HashMap<>();
    private final Map<Text, Set<Whose>> holders = new HashMap<>();
    private final Map<Whose, Set<Text>> held = new HashMap<>();

    private record Text(Model model, String digest) {}

    private record Whose(CommunityId community, EntryId entry) {}

    @Override
    public synchronized Map<String, float[]> known(Model model, Collection<String> digests) {
        Map<String, float[]> known = new HashMap<>();
        for (String digest : digests) {
            float[] meaning = meanings.get(new Text(model, digest));
            if (meaning != null) {
                known.put(digest, meaning);
            }
        }
        return known;
    }

    @Override
    public synchronized void keep(Model model, CommunityId community, EntryId entry, Map<String, float[]> now) {
        Whose whose = new Whose(community, entry);
        Set<Text> texts = new HashSet<>();
        now.forEach((digest, meaning) -> {
            Text text = new Text(model, digest);
            texts.add(text);
            meanings.put(text, meaning);
            holders.computeIfAbsent(text, any -> new HashSet<>()).add(whose);
        });
        letGo(whose, texts);
        held.put(whose, texts);
    }

    @Override
    public synchronized void forget(CommunityId community, EntryId entry) {
        letGo(new Whose(community, entry), Set.of());
    }

    private void letGo(Whose whose, Set<Text> but) {
        Set<Text> before = held.remove(whose);
        if (before == null) {
            return;
        }
        for (Text text : before) {
            if (!but.contains(text)) {
                Set<Whose> others = holders.get(text);
                others.remove(whose);
                if (others.isEmpty()) {
                    holders.remove(text);
                    meanings.remove(text);
                }
            }
        }
    }
}
