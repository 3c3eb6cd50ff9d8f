package org.nobo.app;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.community.Community;
import org.nobo.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of commands that are about one community: which, where the database holds several. */
final class Whose {
    /** The community a command begins in an empty folder; the terminal finds it there. */
    private static final Community FIRST = Community.called(new CommunityId("home"), "A new community");

    @Option(
            names = "--community",
            paramLabel = "NAME",
            description = "Which one, where the database holds several communities.")
    private String name;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The one that is meant; in an empty database one is begun. */
    Community orBegun(Store store) {
        return meant(store.communities().all()).orElseGet(() -> {
            store.communities().keep(FIRST);
            return FIRST;
        });
    }

    /** The one that is meant; none in an empty database. */
    Optional<Community> in(Store store) {
        return meant(store.communities().all());
    }

    private Optional<Community> meant(List<Community> all) {
        List<Community> meant = all.stream()
                .filter(one -> name == null
                        || one.name().equalsIgnoreCase(name)
                        || one.id().value().equals(name))
                .toList();
        if (meant.size() == 1 || (all.isEmpty() && name == null)) {
            return meant.stream().findFirst();
        }
        String names = String.join(", ", all.stream().map(Community::name).toList());
        throw new ParameterException(
                spec.commandLine(),
                all.isEmpty()
                        ? "There is no community yet, so there is none called " + name + "."
                        : "Say with --community which one is meant; here are: " + names);
    }
}
