/**
 * Finished results as others read them: the manifest, the tables, and what a database must do to be
 * asked about them. Databases are modules of their own that nothing here depends on.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.study.tables;
