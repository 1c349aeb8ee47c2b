# python3 sobol_sequence.py > sobol_sequence.csv   (Python 3, scipy)
"""The first 16 points of the unscrambled Sobol sequence of 12 coordinates, in units of 1/16."""
from scipy.stats.qmc import Sobol

print("# python3 sobol_sequence.py > sobol_sequence.csv")
for point in Sobol(12, scramble=False).random(16):
    print(",".join(str(int(16 * value)) for value in point))
