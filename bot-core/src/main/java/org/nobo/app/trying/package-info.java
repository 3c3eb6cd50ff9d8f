/**
 * {@code nobo try}: a bot over the terminal alone, driven by hand, on the sample community or one of one's own.
 *
 * <p>Here it is decided where such a community comes from and how its time passes. What the terminal looks like is not
 * known here.
 */
package org.nobo.app.trying;
