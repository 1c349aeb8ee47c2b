/**
 * Writes what the window shows into files: pictures, tables, movies and the report of a run. Each
 * is an {@link org.anergy.ui.export.ExportTask}, which an {@link org.anergy.ui.export.ExportJob}
 * does beside the window. Files are whole or not there.
 */
@NullMarked
package org.anergy.ui.export;

import org.jspecify.annotations.NullMarked;
