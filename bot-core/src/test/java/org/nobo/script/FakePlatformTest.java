package org.nobo.script;

/** The fake platform keeps what every platform promises, so that a talk on it means something for the real ones. */
final class FakePlatformTest extends ChatPlatformContract {
    @Override
    protected Stage stage() {
        return new FakeStage();
    }
}
