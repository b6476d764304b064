"""The network in numpy: the same weights and the same figures as `network.py`, without torch."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from models.pocket.candidates import CANDIDATES, SHOWN
from models.pocket.features import PATCH, Features
from models.pocket.repetitions import Array


class NumpyNetwork:
    """Quantiles of the normalised future from features."""

    def __init__(self, weights: Mapping[str, Array], *, heads: int, levels: Sequence[float]) -> None:
        self._weights = {
            name: np.ascontiguousarray(value.T, dtype=np.float32) for name, value in weights.items()
        }
        self._heads = heads
        for name, weight in self._weights.items():
            if name.endswith("qkv.weight"):
                self._weights[name] = np.ascontiguousarray(weight[:, _in_pairs(heads, weight)])
        self._layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
        self._middle = list(levels).index(0.5)
        at = np.array([NormalDist().inv_cdf(one) for one in levels], dtype=np.float32)
        self._widths = np.diff(at)[None, :, None]
        self._turns: dict[int, NDArray[np.complex64]] = {}

    @staticmethod
    def load(folder: Path, *, heads: int, levels: Sequence[float]) -> NumpyNetwork:
        """Read `model.safetensors` (float16) of a folder."""
        from safetensors.numpy import load_file

        weights = load_file(folder / "model.safetensors")
        return NumpyNetwork(
            {name: value.astype(np.float32) for name, value in weights.items()}, heads=heads, levels=levels
        )

    def __call__(self, features: Features) -> Array:
        """Quantiles `(n, levels, horizon)`, ascending, in deviations of the context around its mean."""
        n, _, horizon = features.candidates.shape
        future = horizon // PATCH
        x = np.concatenate(
            (
                self._residual("summary", features.summary)[:, None],
                # What a token of the past does not have, the candidates, comes last.
                self._residual("embed", features.tokens[:, :-future, : -len(SHOWN) * PATCH]),
                self._residual("embed", features.tokens[:, -future:]),
            ),
            axis=1,
        )
        for number in range(self._layers):
            x = self._layer(f"layers.{number}.", x, future if number == self._layers - 1 else x.shape[1])
        out = self._residual("head", self._normed("norm", x))
        out = out.reshape(n, future, -1, PATCH).transpose(0, 2, 1, 3).reshape(n, -1, horizon)
        gate = _raised(out[:, :CANDIDATES], axis=1)
        total = gate.sum(axis=1)
        mixed = (
            np.einsum("nch,nch->nh", gate, one) / total for one in (features.candidates, features.scales)
        )
        centre, scale = (one[:, None] for one in mixed)
        scale += np.float32(1e-4)
        shift = out[:, CANDIDATES : CANDIDATES + 1]
        result: Array = centre + scale * (shift + self._fan(out[:, CANDIDATES + 1 :]))
        return result

    def _linear(self, name: str, x: Array) -> Array:
        weight = self._weights[f"{name}.weight"][: x.shape[-1]]
        # One product of two matrices; numpy multiplies a stack of them one by one.
        y: Array = x.reshape(-1, x.shape[-1]) @ weight
        bias = self._weights.get(f"{name}.bias")
        if bias is not None:
            y += bias
        return y.reshape(*x.shape[:-1], weight.shape[1])

    def _residual(self, name: str, x: Array) -> Array:
        hidden = self._linear(f"{name}.hidden", x)
        y = self._linear(f"{name}.out", np.maximum(hidden, 0, out=hidden))
        y += self._linear(f"{name}.skip", x)
        return y

    def _normed(self, name: str, x: Array) -> Array:
        square = np.einsum("...i,...i->...", x, x)[..., None]
        result: Array = x * (1 / np.sqrt(square / np.float32(x.shape[-1]) + np.float32(1e-6)))
        result *= self._weights[f"{name}.weight"]
        return result

    def _layer(self, name: str, x: Array, asked: int) -> Array:
        """The last `asked` tokens, which have looked at all."""
        n, tokens, width = x.shape
        head = width // self._heads
        qkv = self._linear(f"{name}qkv", self._normed(f"{name}norm1", x))
        qkv[..., : 2 * width].view(np.complex64)[...] *= self._turn(tokens, head)
        q, k, v = qkv.reshape(n, tokens, 3, self._heads, head).transpose(2, 0, 3, 1, 4)
        q = q[:, :, -asked:]
        weights = _softmax(q @ k.swapaxes(-1, -2), axis=-1)
        mixed = self._linear(f"{name}mix", (weights @ v).transpose(0, 2, 1, 3).reshape(n, asked, width))
        mixed += x[:, -asked:]
        up = self._linear(f"{name}up", self._normed(f"{name}norm2", mixed))
        y = self._linear(f"{name}down", np.maximum(up, 0, out=up))
        y += mixed
        return y

    def _turn(self, tokens: int, head: int) -> NDArray[np.complex64]:
        """What turns all heads' queries and keys by their places, `(tokens, width)`, and scales scores."""
        if tokens not in self._turns:
            frequency = 1.0 / (10000.0 ** (np.arange(0, head, 2, dtype=np.float32) / np.float32(head)))
            angle = np.outer(np.arange(tokens, dtype=np.float32) - np.float32(tokens), frequency)
            turn = np.tile(np.exp(1j * angle), 2 * self._heads).astype(np.complex64)
            turn[:, : turn.shape[1] // 2] /= math.sqrt(head)
            self._turns[tokens] = turn
        return self._turns[tokens]

    def _fan(self, steps: Array) -> Array:
        middle = self._middle
        asked = np.concatenate((steps[:, :middle], steps[:, middle + 1 :]), axis=1) + np.float32(0.5413)
        # The logarithm of 1 + exp(asked), without its overflow.
        positive = np.maximum(asked, 0) + np.log(1 + np.exp(-np.abs(asked)))
        positive *= self._widths
        low = -np.cumsum(positive[:, :middle][:, ::-1], axis=1)[:, ::-1]
        high = np.cumsum(positive[:, middle:], axis=1)
        result: Array = np.concatenate((low, np.zeros_like(high[:, :1]), high), axis=1)
        return result


def _raised(x: Array, axis: int) -> Array:
    """Of a softmax, what is left to divide by its sum."""
    lifted: Array = x - x.max(axis=axis, keepdims=True)
    np.exp(lifted, out=lifted)
    return lifted


def _softmax(x: Array, axis: int) -> Array:
    raised = _raised(x, axis)
    raised /= raised.sum(axis=axis, keepdims=True)
    return raised


def _in_pairs(heads: int, qkv: Array) -> NDArray[np.intp]:
    """Columns of queries and keys in the order in which the two halves of a head are complex numbers."""
    places = np.arange(qkv.shape[1]).reshape(3, heads, 2, -1)
    paired = places[:2].swapaxes(2, 3)
    return np.concatenate((paired.ravel(), places[2].ravel()))
