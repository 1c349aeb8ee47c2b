/**
 * Runs of studies on Apache Spark. The driver side ({@link org.anergy.spark.SparkRuns}) cuts the
 * runs into batches and takes home what ended; the far side ({@link org.anergy.spark.BatchTask})
 * makes the plan again from text, simulates, and answers with lines of the journal.
 *
 * <p>May use the runs and sweep packages of sim-study. Nothing else may use Spark.
 */
@org.jspecify.annotations.NullMarked
package org.anergy.spark;
