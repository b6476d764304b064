"""Toto gives the numbers of its authors' code (toto-ts 0.1.4) for the same weights and series."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

WANTED = {
    "CausalStdMeanScaler": [
        [8.3633, 10.3209, 10.0089, 10.3531, 8.0486, 9.98],
        [1.4234, 3.7188, 3.7283, 4.4335, 1.71, 4.0947],
        [-0.923, -0.2009, -0.2736, -0.0755, -0.8502, -0.1915],
    ],
    "CausalPatchStdMeanScaler": [
        [8.1594, 10.0696, 9.8061, 10.3362, 8.1586, 9.9736],
        [1.9, 4.2327, 3.9879, 4.4616, 1.9747, 4.1524],
        [-0.8212, -0.1538, -0.239, -0.072, -0.7948, -0.1824],
    ],
    "StdMeanScaler": [
        [8.262, 10.0732, 9.8247, 10.3367, 8.2193, 10.0701],
        [2.0247, 4.2491, 4.0076, 4.4941, 2.0324, 4.2976],
        [-0.7568, -0.1545, -0.2299, -0.0892, -0.7336, -0.1486],
    ],
}


def network(scaler: str) -> object:
    """A small network whose weights are those of the reference run."""
    from models.ainode.toto.backbone import TotoBackbone

    made = TotoBackbone(
        patch_size=4,
        stride=4,
        embed_dim=16,
        num_layers=4,
        num_heads=2,
        mlp_hidden_dim=12,
        dropout=0.0,
        spacewise_every_n_layers=2,
        scaler_cls=f"<class 'model.scaler.{scaler}'>",
        output_distribution_classes=["student_t_mixture"],
        output_distribution_kwargs={"k_components": 3},
        spacewise_first=False,
        scale_factor_exponent=0.1,
    )
    with torch.no_grad():
        for place, (name, weight) in enumerate(sorted(made.named_parameters())):
            wave = 0.3 * torch.sin(torch.arange(weight.numel()) * 0.7 + place)
            weight.copy_(wave.reshape(weight.shape) + (1.0 if "norm" in name else 0.0))
    return made


def series() -> object:
    """Three series, the last apart from the others, with a value missing."""
    from models.ainode.toto.forecasting import MaskedTimeseries

    times = torch.arange(18.0)
    values = torch.stack((torch.sin(times) * 3 + 10, times * 0.5, torch.cos(times * 0.3)))
    there = torch.ones_like(values, dtype=torch.bool)
    there[1, 5] = False
    ids = torch.tensor([0, 0, 1])[:, None].expand(-1, 18)
    return MaskedTimeseries(
        values * there, there, ids, torch.arange(18).expand(3, -1), torch.ones(3, dtype=torch.long)
    )


@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize("scaler", WANTED)
def test_that_means_are_those_of_the_authors_code(scaler: str, cached: bool) -> None:
    from models.ainode.toto.forecasting import TotoForecaster

    forecaster = TotoForecaster(network(scaler))  # type: ignore[arg-type]

    found = forecaster.forecast(series(), 6, use_kv_cache=cached)  # type: ignore[arg-type]

    torch.testing.assert_close(found.mean[0], torch.tensor(WANTED[scaler]), rtol=0.0, atol=2e-4)
    with pytest.raises(ValueError, match="samples"):
        found.quantile(0.5)


def test_that_samples_lie_around_the_mean_of_the_first_patch() -> None:
    from models.ainode.toto.forecasting import TotoForecaster

    torch.manual_seed(0)
    forecaster = TotoForecaster(network("StdMeanScaler"))  # type: ignore[arg-type]

    found = forecaster.forecast(series(), 6, num_samples=400, samples_per_batch=200)  # type: ignore[arg-type]

    assert found.samples is not None
    assert found.samples.shape == (1, 3, 6, 400)
    wanted = torch.tensor(WANTED["StdMeanScaler"])[:, :4]
    assert ((found.median[0, :, :4] - wanted).abs() < 0.5 * found.std[0, :, :4]).all()
    with pytest.raises(ValueError, match="divisible"):
        forecaster.forecast(series(), 6, num_samples=15)  # type: ignore[arg-type]


def test_that_known_values_of_covariates_are_kept() -> None:
    from models.ainode.toto.forecasting import TotoForecaster

    forecaster = TotoForecaster(network("StdMeanScaler"))  # type: ignore[arg-type]
    given = series()._replace(num_exogenous_variables=1)  # type: ignore[attr-defined]
    known = torch.arange(6.0)[None]

    found = forecaster.forecast(given, 6, future_exogenous_variables=known)

    assert found.mean[0, 2].tolist() == known[0].tolist()
