/**
 * Somebody looks for a mentor and says for what; whoever can, takes it on, and can give it back.
 *
 * <p>It stands in a channel only when the one who looks has seen it and said so. Nobody is picked and nobody is pinged.
 */
package org.nobo.connect.mentoring;
