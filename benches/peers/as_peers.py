#!/usr/bin/env python3
"""as_peers.py OUTPUT VIEW - OUTPUT, a site of convert.py built by Adrodd, at the addresses that the check of the peers' bench asks for.

The view has links to the pages and no page of its own: each report at /LANGUAGE/reports/AREA/, the comparison of all areas
at /LANGUAGE/, and a sitemap with the addresses of OUTPUT's that lead to reports. Nothing in OUTPUT is changed.
"""
import os
import re
import shutil
import sys

# What the addresses of this project begin with, and the page that lists all areas.
REPORTS = {"en": "en/reports", "cy": "cy/adroddiadau"}
COMPARISON = {"en": "en/compare/core-case-inspection", "cy": "cy/cymharu/arolygiad-achosion-craidd"}


def link(target, place):
    os.makedirs(os.path.dirname(place), exist_ok=True)
    os.symlink(os.path.abspath(target), place)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    out, view = (path.rstrip("/") for path in sys.argv[1:])
    if os.path.islink(f"{view}/en/index.html"):
        shutil.rmtree(view)
    for language, reports in REPORTS.items():
        link(f"{out}/{COMPARISON[language]}/index.html", f"{view}/{language}/index.html")
        for area in sorted(os.listdir(f"{out}/{reports}")):
            inspections = [name for name in sorted(os.listdir(f"{out}/{reports}/{area}")) if os.path.isdir(f"{out}/{reports}/{area}/{name}")] \
                if os.path.isdir(f"{out}/{reports}/{area}") else []
            for inspection in inspections:
                link(f"{out}/{reports}/{area}/{inspection}/index.html", f"{view}/{language}/reports/{area}/index.html")
    with open(f"{out}/sitemap.xml", encoding="utf-8") as file:
        listed = re.findall(r"<loc>([^<]*)</loc>", file.read())
    # Both languages say `reports` to the check, which is the English word.
    found = [(address, re.search(r"/(en/reports|cy/adroddiadau)/([^/]+)/[^/]+/$", address)) for address in listed]
    with open(f"{view}/sitemap.xml", "w", encoding="utf-8") as file:
        for address, match in found:
            if match:
                language = match.group(1)[:2]
                base = address[: match.start()]
                file.write(f"<url><loc>{base}/{language}/reports/{match.group(2)}/</loc></url>\n")


main()
