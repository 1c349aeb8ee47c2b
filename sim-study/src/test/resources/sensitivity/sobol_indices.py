# python3 sobol_indices.py > sobol_indices.csv   (Python 3, numpy, scipy 1.11 or newer)
"""First-order and total indices of the Ishigami function by scipy.stats.sobol_indices, with the outputs it had."""
import numpy as np
from scipy.stats import sobol_indices, uniform

seen = []


def ishigami(x):
    y = np.sin(x[0]) + 7 * np.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * np.sin(x[0])
    seen.append(y)
    return y


found = sobol_indices(func=ishigami, n=32, dists=[uniform(-np.pi, 2 * np.pi)] * 3, rng=np.random.default_rng(5))
a, b, mixed = seen
print("# python3 sobol_indices.py > sobol_indices.csv")
print("# first row: first order; second row: total; then A, B, AB of factors 0, 1, 2 for each base sample")
rows = [found.first_order, found.total_order, *np.column_stack([a, b, mixed.reshape(32, 3)])]
for row in rows:
    print(",".join(repr(float(value)) for value in row))
