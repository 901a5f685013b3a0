"""Checks the files that translators get against the schema of XLIFF, with a program that other people wrote.

    python3 tests/xliff/check.py ADRODD SCHEMA SITE...

Every report of each site is exported and validated, also as it was before it had any Welsh. What the standard asks and its schema
does not say is checked here too: codes and their data belong together. Each check first has to find a mistake that is known to be there.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import xmlschema

SPACE = "{urn:oasis:names:tc:xliff:document:2.0}"
CODES = {f"{SPACE}{name}" for name in ("ph", "pc", "sc", "ec")}


def broken_rules(text):
    """What the standard asks beyond its schema."""
    faults = []
    for unit in ElementTree.fromstring(text).iter(f"{SPACE}unit"):
        name = unit.get("id")
        data = [one.get("id") for one in unit.iter(f"{SPACE}data")]
        parts = [part.get("id") for part in unit if part.tag in (f"{SPACE}segment", f"{SPACE}ignorable")]
        if len(set(data)) != len(data) or len(set(parts)) != len(parts):
            faults.append(f"{name}: an id is used twice")
        for side in ("source", "target"):
            codes = [code for one in unit.iter(SPACE + side) for code in one.iter() if code.tag in CODES]
            ids = [code.get("id") for code in codes]
            if len(set(ids)) != len(ids):
                faults.append(f"{name}: a code of a {side} has the id of another")
            wanted = {code.get(key) for code in codes for key in ("dataRef", "dataRefStart", "dataRefEnd")}
            if not wanted - {None} <= set(data):
                faults.append(f"{name}: a code of a {side} refers to no data")
        for part in unit.iter(f"{SPACE}segment"):
            source, target = part.find(f"{SPACE}source"), part.find(f"{SPACE}target")
            if target is None:
                continue
            there = {code.get("id") for code in target.iter() if code.tag in CODES}
            kept = {code.get("id") for code in source.iter() if code.get("canDelete") == "no"}
            if not kept <= there:
                faults.append(f"{name}: a code that must not be deleted is not in the target")
    return faults


def export(program, site, inspection):
    command = [program, "translate", "export", inspection, "--site", str(site)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def faults(schema, text):
    return [str(error.reason) for error in schema.iter_errors(text)] + broken_rules(text)


def main():
    program, schema = sys.argv[1], xmlschema.XMLSchema(sys.argv[2], allow="local")
    checked = codes = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, site in enumerate(sys.argv[3:]):
            copy = Path(folder) / str(number)
            shutil.copytree(Path(site) / "content", copy / "content")
            for report in sorted(copy.glob("content/inspections/*/*/report.en.md")):
                inspection = f"{report.parent.parent.name}/{report.parent.name}"
                texts = [export(program, copy, inspection)]
                for welsh in report.parent.glob("*.cy.md"):
                    welsh.unlink()
                texts.append(export(program, copy, inspection))
                for text in texts:
                    found = faults(schema, text)
                    assert not found, f"{inspection}: {found[:5]}"
                    if checked == 0:
                        for right, wrong in ((' state="', ' status="'), ('"s2"', '"s1"'), ('<data id="d1"', '<data id="d0"')):
                            assert faults(schema, text.replace(right, wrong, 1)), f"{wrong} was not found"
                    checked += 1
                    codes += text.count("<ph ") + text.count("<pc ")
    assert checked > 10 and codes > 100, "there is too little to check"
    print(f"XLIFF: {checked} files with {codes} codes are valid")


main()
