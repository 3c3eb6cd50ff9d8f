package org.nobo.app;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.PlatformProvider.CannotConnect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the link by which a leader brings the bot into a workspace, and nothing else. */
@Command(
        name = "invite",
        description = "Prints the link that brings the bot into a community: `nobo invite discord`.",
        footer = {"", "Without --application-id Discord is asked, with the token in DISCORD_TOKEN."})
final class InviteCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLATFORM", description = "For example discord.")
    private String platform;

    @Option(names = "--application-id", paramLabel = "N", description = "The id of the application, of digits.")
    private Optional<String> application;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CannotConnect {
        Optional<PlatformProvider> provider = providers().stream()
                .filter(each -> each.id().value().equals(platform))
                .findFirst();
        Optional<URI> link =
                provider.isEmpty() ? Optional.empty() : provider.get().invitation(application, environment());
        spec.commandLine().getOut().println(link.orElseThrow(() -> new ParameterException(spec.commandLine(), none())));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String none() {
        return "There is no invitation for " + platform + "; `nobo invite discord` prints the one for Discord.";
    }

    private static List<PlatformProvider> providers() {
        return ServiceLoader.load(PlatformProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static Map<String, String> environment() {
        return System.getenv();
    }
}
