"""Make the environments of the upstream codes that `benchmarks/foundation_models.py` compares with.

`.tools/peers/transformers` holds the copies of Timer-XL, Sundial and Time-MoE in sktime with the transformers
that they need; `.tools/peers/uni2ts` holds Moirai-2's package, which brings an older torch. Chronos-2's is in
`.venv`. Some gigabytes each; an environment that is there is left as it is.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from setup import TOOLS, find_uv

PEERS = TOOLS / "peers"
TORCH = f"torch=={version('torch').partition('+')[0]}"
PACKAGES = {
    "transformers": ("sktime==1.2.0", "transformers==4.40.1", TORCH),
    "uni2ts": ("uni2ts==2.0.0",),
}


def main() -> int:
    """Make what is missing."""
    uv = find_uv()
    if uv is None:
        print("uv is needed and could not be fetched.")
        return 1
    for name, packages in PACKAGES.items():
        folder = PEERS / name
        if (folder / "made").exists():
            continue
        print(f"Making {folder} ...", flush=True)
        python = folder / "bin" / "python"
        subprocess.run([uv, "venv", "--quiet", "--clear", "--python", "3.11", str(folder)], check=True)
        subprocess.run([uv, "pip", "install", "--quiet", "--python", str(python), *packages], check=True)
        (folder / "made").touch()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
