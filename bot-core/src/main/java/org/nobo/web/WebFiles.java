package org.nobo.web;

import java.util.Optional;

/** Finds files by their path, without the slash in front. Called from several threads at once. */
@FunctionalInterface
public interface WebFiles {
    Optional<WebFile> at(String path);
}
