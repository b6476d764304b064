import json, os, sys, time
from pathlib import Path
from workbench.registry.user_models import UserModels

models, best = Path(sys.argv[1]), [float("inf")] * 2
for _ in range(5):
    began = time.perf_counter()
    assert len(UserModels(models, models / "agreed.json").list()) == 10_000
    middle = time.perf_counter()
    for name in os.listdir(models / "user_defined"):
        with open(models / "user_defined" / name / "manifest.json", "rb") as stream:
            json.loads(stream.read())
    best = [min(best[0], middle - began), min(best[1], time.perf_counter() - middle)]
print(*best)
