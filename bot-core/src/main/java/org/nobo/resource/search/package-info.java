/**
 * Finding the entries that answer a question, and the passage in them that does. The only package that knows Lucene.
 *
 * <p>The index is derived: it follows the change log of the know-how, remembers in its own commits how far it came, and
 * begins anew by itself when it is missing, broken or of an older make. What it finds are ids; what an entry says is read
 * from the database.
 */
package org.nobo.resource.search;
