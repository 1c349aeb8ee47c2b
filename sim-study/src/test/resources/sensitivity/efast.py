# python3 efast.py > efast.csv   (Python 3, numpy)
"""Extended FAST of three factors by the fast Fourier transform: two curves of 65 points for each factor."""
import numpy as np

rng = np.random.default_rng(3)
n, omega, interference, d, resamples = 65, 8, 4, 3, 2
s = 2 * np.pi * np.arange(n) / n
curves = np.zeros((resamples, d, n))
for resample in range(resamples):
    for interest in range(d):
        frequencies = np.where(np.arange(d) == interest, omega, 1)
        phases = rng.random(d) * 2 * np.pi
        x = 0.5 + np.arcsin(np.sin(np.outer(s, frequencies) + phases)) / np.pi
        curves[resample, interest] = x[:, 0] + 2 * x[:, 1] ** 2 + 3 * x[:, 0] * x[:, 2]
power = 2 * (np.abs(np.fft.rfft(curves, axis=2)) / n)[:, :, 1:] ** 2
everything = power.sum(axis=(0, 2))
own = power[:, :, [p * omega - 1 for p in range(1, interference + 1)]].sum(axis=(0, 2))
others = power[:, :, : omega // 2].sum(axis=(0, 2))
print("# python3 efast.py > efast.csv")
print("# first row: first order; second row: total; then the curves, resample by resample, factor by factor")
for row in [own / everything, 1 - others / everything, *curves.reshape(-1, n)]:
    print(",".join(repr(float(value)) for value in row))
