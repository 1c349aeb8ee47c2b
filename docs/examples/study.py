"""Reads the tables of a study with pandas: python3 study.py DIR

Prints, for each point of the design, the number of finished runs, the mean score at the end with the
standard error of the mean, and the highest number of effector cells that a run had in its tissue.
"""

import sys
from pathlib import Path

import pandas as pd

tables = Path(sys.argv[1]) / "tables"
# Digests are 128-bit numbers and keep their digits as text only; empty cells become NaN.
runs = pd.read_csv(tables / "runs.csv", dtype={"digest": str})
series = pd.read_csv(tables / "series.csv")
# With pyarrow, after `anergy export DIR --to parquet`, typed and faster:
# runs = pd.read_parquet(tables / "runs.parquet")

runs = runs[runs["status"] == "finished"]
peaks = series.groupby("run")["effector_tissue"].max().rename("peak")
by_point = runs.join(peaks, on="run").groupby("point")
summary = pd.DataFrame(
    {
        "runs": by_point.size(),
        "score": by_point["score_end"].mean(),
        "score_error": by_point["score_end"].sem(),
        "peak": by_point["peak"].max(),
    }
)
print(summary.to_csv(float_format="%.6f"), end="")
