"""AINode's MOMENT (Goswami et al. 2024, https://arxiv.org/abs/2402.03885), for packages made of it."""
