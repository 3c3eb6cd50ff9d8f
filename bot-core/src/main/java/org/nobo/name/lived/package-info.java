/**
 * Where the values of a community show in what people do: in stories, in know-how and the answers it gave, in introductions.
 * Counted, never who.
 */
package org.nobo.name.lived;
