# python3 group_statistics.py > group_statistics.csv   (Python 3, numpy, scipy)
"""Vargha and Delaney's A from the Mann-Whitney statistic; analysis of variance of the same four groups."""
import numpy as np
from scipy.stats import f_oneway, mannwhitneyu

rng = np.random.default_rng(11)
groups = [np.round(rng.normal(mean, 2, size), 0) for mean, size in [(3, 6), (5, 9), (4, 4), (8, 7)]]
a = mannwhitneyu(groups[0], groups[1]).statistic / (len(groups[0]) * len(groups[1]))
sizes = np.array([len(group) for group in groups])
total = sizes.sum()
within = sum(((group - group.mean()) ** 2).sum() for group in groups) / (total - len(groups))
typical = (total - (sizes**2).sum() / total) / (len(groups) - 1)
between = within * (f_oneway(*groups).statistic - 1) / typical
print("# python3 group_statistics.py > group_statistics.csv")
print("# first row: A of the first two groups, variance within, variance between; then the groups")
for row in [[a, within, between], *groups]:
    print(",".join(repr(float(value)) for value in row))
