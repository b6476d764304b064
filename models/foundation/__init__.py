"""Pretrained networks in plain torch, under the parameter names of their published checkpoints."""
