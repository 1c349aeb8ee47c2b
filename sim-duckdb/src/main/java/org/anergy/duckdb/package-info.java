/**
 * The tables of results in DuckDB: SQL, and Parquet. An optional module, found by {@link
 * java.util.ServiceLoader}; nothing depends on it. Of Anergy it may use sim-study's package {@code
 * tables}, and what that uses.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.duckdb;
