"""The network in numpy: the same weights and the same figures as `network.py`, without torch."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.pocket.candidates import CANDIDATES, SHOWN
from models.pocket.features import CHANNELS, PATCH, Features
from models.pocket.rowwise import Array

_PAST = (CHANNELS - len(SHOWN)) * PATCH
"""Inputs of a token of the past."""
_STRIP = 32
"""Columns of a matrix that few rows are multiplied by at a time."""
_FEW = 96
"""At most so many rows are multiplied strip by strip: the library does not copy a small matrix first."""


class NumpyNetwork:
    """Quantiles of the normalised future from features."""

    def __init__(self, weights: Mapping[str, Array], *, heads: int, levels: Sequence[float]) -> None:
        given = {name: value.T.astype(np.float32, order="C") for name, value in weights.items()}
        self._heads = heads
        layers = 1 + max(int(name.split(".")[1]) for name in given if name.startswith("layers."))
        self._layers = [_Layer.of(given, f"layers.{number}", heads) for number in range(layers)]
        self._summary = _Residual.of(given, "summary")
        # What a token of the past does not have, the candidates, comes last.
        self._embed = _Residual.of(given, "embed", inputs=_PAST)
        self._head = _Residual.of(given, "head", norm=given["norm.weight"])
        self._middle = list(levels).index(0.5)
        at = np.array([NormalDist().inv_cdf(one) for one in levels], dtype=np.float32)
        self._widths = np.diff(at)[None, :, None]
        self._turns: dict[int, NDArray[np.complex64]] = {}

    @staticmethod
    def load(folder: Path, *, heads: int, levels: Sequence[float]) -> NumpyNetwork:
        """Read `model.safetensors` (float16) of a folder."""
        from safetensors.numpy import load_file

        return NumpyNetwork(load_file(folder / "model.safetensors"), heads=heads, levels=levels)

    def __call__(self, features: Features) -> Array:
        """Quantiles `(n, levels, horizon)`, ascending, in deviations of the context around its mean."""
        n, _, horizon = features.candidates.shape
        future = horizon // PATCH
        tokens = self._embed(features.tokens[:, :, :_PAST], features.tokens[:, -future:, _PAST:])
        x = np.concatenate((self._summary(features.summary[:, None]), tokens), axis=1)
        turn = self._turn(x.shape[1], x.shape[2] // self._heads)
        for layer in self._layers[:-1]:
            x = layer(x, turn, x.shape[1])
        x = self._layers[-1](x, turn, future)
        by_patch = self._head(_normed(x)).reshape(n, future, -1, PATCH)
        out = by_patch.transpose(0, 2, 1, 3).reshape(n, -1, horizon)
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


class _Linear:
    """A matrix that rows are multiplied by.

    Args:
        weights: `(inputs, outputs)`.
    """

    def __init__(self, weights: Array) -> None:
        inputs, self.outputs = weights.shape
        strips = self.outputs // _STRIP if self.outputs % _STRIP == 0 else 1
        self._strips = np.ascontiguousarray(weights.reshape(inputs, strips, -1).swapaxes(0, 1))
        # A second copy, made when many rows come first. Two threads at once would both make it.
        self._whole: Array | None = None

    def __call__(self, x: Array) -> Array:
        """Of rows `(n, inputs)`."""
        rows = len(x)
        if rows > _FEW:
            if self._whole is None:
                self._whole = self._strips.swapaxes(0, 1).reshape(-1, self.outputs)
            result: Array = x @ self._whole
            return result
        out = np.empty((rows, self.outputs), dtype=np.float32)
        by_strip = out.reshape(rows, len(self._strips), -1).swapaxes(0, 1)
        np.matmul(x, self._strips, out=by_strip)
        return out


class _Residual(NamedTuple):
    """A linear map beside a small network with one hidden layer."""

    hidden: _Linear
    hidden_bias: Array
    out: _Linear
    """What follows from the hidden layer, below it from the input."""
    out_bias: Array
    late: tuple[_Linear, _Linear] | None
    """What further inputs, which only the last tokens have, add to the hidden layer and to the answer."""

    @staticmethod
    def of(
        weights: Mapping[str, Array], name: str, *, norm: Array | None = None, inputs: int | None = None
    ) -> _Residual:
        """Its weights; that of a norm before it goes into them. All tokens have so many of its inputs."""
        hidden, skip = (weights[f"{name}.{part}.weight"] for part in ("hidden", "skip"))
        if norm is not None:
            hidden, skip = norm[:, None] * hidden, norm[:, None] * skip
        late = None if inputs is None else (_Linear(hidden[inputs:]), _Linear(skip[inputs:]))
        out = np.concatenate((weights[f"{name}.out.weight"], skip[:inputs]))
        bias = weights[f"{name}.out.bias"] + weights[f"{name}.skip.bias"]
        return _Residual(_Linear(hidden[:inputs]), weights[f"{name}.hidden.bias"], _Linear(out), bias, late)

    def __call__(self, x: Array, more: Array | None = None) -> Array:
        """Of tokens `(n, tokens, inputs)`, the last of which have `more`."""
        n, tokens, inputs = x.shape
        inner = self.hidden.outputs
        joined = np.empty((n * tokens, inner + inputs), dtype=np.float32)
        joined[:, inner:] = x.reshape(-1, inputs)
        hidden = self.hidden(joined[:, inner:])
        hidden += self.hidden_bias
        if more is not None and self.late is not None:
            _add_to_last(hidden, self.late[0], more)
        np.maximum(hidden, 0, out=joined[:, :inner])
        y = self.out(joined)
        if more is not None and self.late is not None:
            _add_to_last(y, self.late[1], more)
        y += self.out_bias
        return y.reshape(n, tokens, -1)


def _add_to_last(rows: Array, linear: _Linear, more: Array) -> None:
    """Add what follows from `(n, last tokens, inputs)` to the rows of all series' tokens."""
    n, last, inputs = more.shape
    rows.reshape(n, -1, linear.outputs)[:, -last:] += linear(more.reshape(-1, inputs)).reshape(n, last, -1)


class _Layer(NamedTuple):
    """Attention and a feed-forward network, each behind a norm."""

    qkv: _Linear
    mix: _Linear
    up: _Linear
    down: _Linear
    heads: int

    @staticmethod
    def of(weights: Mapping[str, Array], name: str, heads: int) -> _Layer:
        """The weights of the norms go into those of what follows them."""
        parts = ("norm1", "qkv", "mix", "norm2", "up", "down")
        norm1, qkv, mix, norm2, up, down = (weights[f"{name}.{part}.weight"] for part in parts)
        paired = (norm1[:, None] * qkv)[:, _in_pairs(heads, qkv)]
        return _Layer(_Linear(paired), _Linear(mix), _Linear(norm2[:, None] * up), _Linear(down), heads)

    def __call__(self, x: Array, turn: NDArray[np.complex64], asked: int) -> Array:
        """The last `asked` tokens, which have looked at all."""
        n, tokens, width = x.shape
        qkv = self.qkv(_normed(x).reshape(-1, width)).reshape(n, tokens, 3 * width)
        qkv[..., : 2 * width].view(np.complex64)[...] *= turn
        q, k, v = qkv.reshape(n, tokens, 3, self.heads, -1).transpose(2, 0, 3, 1, 4)
        weights = _raised(q[:, :, -asked:] @ k.swapaxes(-1, -2), axis=-1)
        weights /= weights.sum(axis=-1, keepdims=True)
        heads = (weights @ v).transpose(0, 2, 1, 3)
        mixed = self.mix(heads.reshape(-1, width)).reshape(n, asked, width)
        mixed += x[:, -asked:]
        up = self.up(_normed(mixed).reshape(-1, width))
        y = self.down(np.maximum(up, 0, out=up)).reshape(mixed.shape)
        y += mixed
        return y


def _normed(x: Array) -> Array:
    """Divided by the root mean square."""
    size = np.einsum("...i,...i->...", x, x)[..., None]
    size /= np.float32(x.shape[-1])
    size += np.float32(1e-6)
    np.sqrt(size, out=size)
    result: Array = x / size
    return result


def _raised(x: Array, axis: int) -> Array:
    """Of a softmax, what is left to divide by its sum; in place."""
    x -= x.max(axis=axis, keepdims=True)
    np.exp(x, out=x)
    return x


def _in_pairs(heads: int, qkv: Array) -> NDArray[np.intp]:
    """Columns of queries and keys in the order in which the two halves of a head are complex numbers."""
    places = np.arange(qkv.shape[1]).reshape(3, heads, 2, -1)
    paired = places[:2].swapaxes(2, 3)
    return np.concatenate((paired.ravel(), places[2].ravel()))
