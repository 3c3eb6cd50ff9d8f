/**
 * The database: connections, migrations, and one Jdbi class for each repository interface of the rooms above.
 *
 * <p>The only package that imports {@code java.sql} or Jdbi; only {@code org.nobo.app} imports this one. SQL runs
 * unchanged on H2 in PostgreSQL mode and on PostgreSQL 15 or newer: duplicates by {@code insert … on conflict do nothing}
 * and its row count, never by catching; JSON as text; no {@code returning}. A repository called inside a turn works in
 * the turn's transaction, and outside of one in a transaction of its own.
 */
package org.nobo.store;
