"""Toto (Cohen et al. 2025, https://arxiv.org/abs/2505.14766) for packages that are made of it."""
