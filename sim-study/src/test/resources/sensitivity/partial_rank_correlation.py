# python3 partial_rank_correlation.py > partial_rank_correlation.csv   (Python 3, numpy, scipy)
"""Partial rank correlations by least squares of ranks, residual against residual, of a table with ties."""
import numpy as np
from scipy.stats import rankdata, t

rng = np.random.default_rng(7)
n, k = 40, 4
x = np.round(rng.random((n, k)), 1)
x[:, 3] = np.round(0.5 * x[:, 0] + 0.5 * x[:, 3], 1)
y = np.round(np.exp(2 * x[:, 0]) - 3 * x[:, 1] + 0.5 * x[:, 3] + rng.normal(0, 1, n), 1)


def rest(values, others):
    design = np.column_stack([np.ones(n), others])
    return values - design @ np.linalg.lstsq(design, values, rcond=None)[0]


ranks = np.apply_along_axis(rankdata, 0, x)
coefficients = []
for j in range(k):
    others = np.delete(ranks, j, axis=1)
    coefficients.append(np.corrcoef(rest(ranks[:, j], others), rest(rankdata(y), others))[0, 1])
r = np.array(coefficients)
p = 2 * t.sf(np.abs(r) * np.sqrt((n - k - 1) / (1 - r**2)), n - k - 1)
print("# python3 partial_rank_correlation.py > partial_rank_correlation.csv")
print("# first row: coefficients; second row: p values; then four factors and the output of each row")
for row in [r, p, *np.column_stack([x, y])]:
    print(",".join(repr(float(value)) for value in row))
