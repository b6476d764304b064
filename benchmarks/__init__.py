"""Timed comparisons with small reference scripts. Machines differ: the ratio within one run counts."""
