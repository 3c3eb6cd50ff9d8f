/**
 * Carrying questions to people: who may be asked and fits best, asking them one after another, carrying answers both
 * ways, thanking who helped, and keeping what helped.
 *
 * <p>Nobody is asked who did not agree to it, and nobody too often. A question that is carried has a {@link
 * org.nobo.resource.helping.Stage} until somebody has answered it to the asker's content. Nothing here searches know-how.
 */
package org.nobo.resource.helping;
