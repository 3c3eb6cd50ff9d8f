package org.nobo.terminal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.script.ChatPlatformContract;
import org.nobo.script.Stage;

/** The terminal keeps what every platform promises. */
class TerminalContractTest extends ChatPlatformContract {
    @TempDir
    private Path folder;

    @Override
    protected Stage stage() throws IOException {
        return new TerminalStage(folder);
    }
}
