package org.nobo.app;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nobo.chat.PlatformProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a platform wants to be told about the app, and nothing else, so that it can be pasted there. */
@Command(
        name = "manifest",
        description = "Prints the manifest from which a platform makes the app: `nobo manifest slack`.")
final class ManifestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLATFORM", description = "For example slack.")
    private String platform;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The public address of this bot, where the platform is to call it instead of being called.")
    private Optional<URI> url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (url.isPresent() && !"https".equals(url.get().getScheme())) {
            throw new ParameterException(spec.commandLine(), "--url is an address that begins with https://");
        }
        String manifest = providers().stream()
                .filter(provider -> provider.id().value().equals(platform))
                .findFirst()
                .flatMap(provider -> provider.manifest(url))
                .orElseThrow(() -> new ParameterException(spec.commandLine(), none()));
        spec.commandLine().getOut().print(manifest);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String none() {
        String some = providers().stream()
                .filter(provider -> provider.manifest(Optional.empty()).isPresent())
                .map(provider -> provider.id().value())
                .collect(Collectors.joining(" and "));
        return "There is no manifest for " + platform
                + (some.isEmpty() ? "; no adapter that has one lies in lib/." : "; there is one for " + some + ".");
    }

    private static List<PlatformProvider> providers() {
        return ServiceLoader.load(PlatformProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
