/* Asks the tables of a study: anergy query DIR "$(cat study.sql)"

   For each point of the design, the number of finished runs, the mean score at the end with the standard
   error of the mean, and the highest number of effector cells that a run had in its tissue. */
WITH peaks AS (
  SELECT run, max(effector_tissue) AS peak FROM series GROUP BY run
)
SELECT
  point,
  count(*) AS runs,
  avg(score_end) AS score,
  stddev_samp(score_end) / sqrt(count(*)) AS score_error,
  max(peak) AS peak
FROM runs JOIN peaks USING (run)
WHERE status = 'finished'
GROUP BY point
ORDER BY point
