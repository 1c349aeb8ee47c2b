# Reads the tables of a study with R alone, without packages: Rscript study.R DIR
#
# Prints, for each point of the design, the number of finished runs, the mean score at the end with the
# standard error of the mean, and the highest number of effector cells that a run had in its tissue.

tables <- file.path(commandArgs(trailingOnly = TRUE)[1], "tables")
# Digests are 128-bit numbers and keep their digits as text only; empty cells become NA.
runs <- read.csv(file.path(tables, "runs.csv"), colClasses = c(digest = "character"), na.strings = "")
series <- read.csv(file.path(tables, "series.csv"))
# With the package arrow, after `anergy export DIR --to parquet`:
# runs <- arrow::read_parquet(file.path(tables, "runs.parquet"))

runs <- runs[runs$status == "finished", ]
peaks <- tapply(series$effector_tissue, series$run, max)
runs$peak <- peaks[as.character(runs$run)]
standard_error <- function(x) sd(x) / sqrt(length(x))
summary <- data.frame(
  point = sort(unique(runs$point)),
  runs = as.vector(table(runs$point)),
  score = sprintf("%.6f", tapply(runs$score_end, runs$point, mean)),
  score_error = sprintf("%.6f", tapply(runs$score_end, runs$point, standard_error)),
  peak = sprintf("%.6f", tapply(runs$peak, runs$point, max))
)
write.csv(summary, row.names = FALSE, quote = FALSE)
