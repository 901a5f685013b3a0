"""Checks the data files of a built site with programs that other people wrote.

    python3 tests/open-data/check.py OUTPUT [SOFFICE]

CSV files are validated against their CSVW metadata (csvw), JSON files against the schemas that the site publishes
(jsonschema), and workbooks are opened in LibreOffice and compared with the CSV files. Each validator first has to find a
mistake that is known to be there.
"""

import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

from csvw import CSVW
from jsonschema import Draft202012Validator, FormatChecker

# What data files say with a word for machines, workbooks say in their language.
WORDS = {
    "country", "kind_of_inspection", "kind_of_score", "unit", "state", "origin", "rule", "change",
    "is_demonstration", "is_current", "is_limited", "is_overridden",
}
# Rows above the head: the title and a sentence.
ABOVE = 2
# All sheets, each into a file of its own, UTF-8, with commas, as the cells show it.
TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def is_valid(metadata):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return CSVW(str(metadata), validate=True).is_valid
        except ValueError as error:
            # Keys that do not hold are told in this way.
            print(f"{metadata}: {error}")
            return False


def check_metadata(data, folder):
    """Every description of a table, and every description of a folder, fits the tables."""
    wrong = folder / "wrong"
    wrong.mkdir()
    for path in data.glob("*.csv*"):
        shutil.copy(path, wrong)
    broken = wrong / "inspections.csv"
    lines = broken.read_bytes().split(b"\r\n")
    broken.write_bytes(b"\r\n".join([*lines[:2], *lines[1:]]))
    assert not is_valid(wrong / "inspections.csv-metadata.json"), "two rows with one key were not found"
    # Of inspections and areas that are alike, every tenth is looked at: the validator takes a second for three files.
    found = sorted(data.rglob("*csv-metadata.json"))
    near = [path for path in found if path.parent == data or "frameworks" in path.parts]
    far = [path for path in found if path not in near]
    checked = near + far[::10]
    assert len(near) > 10 and far, "there is too little to check"
    wrong = [str(path) for path in checked if not is_valid(path)]
    assert not wrong, f"metadata that do not fit their tables: {wrong}"
    print(f"CSVW: {len(checked)} of {len(found)} descriptions are valid")


def check_json(data):
    """Every JSON file that names a schema of the site fits it."""
    validators = {}
    for path in sorted((data / "schema").glob("*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validators[schema["$id"]] = Draft202012Validator(schema, format_checker=FormatChecker())
    checked = 0
    for path in sorted(data.rglob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        if path.parent.name == "schema" or path.name.endswith("csv-metadata.json"):
            continue
        validator = validators[content["$schema"]]
        errors = [error.message for error in validator.iter_errors(content)]
        assert not errors, f"{path}: {errors[:5]}"
        if checked == 0:
            del content["licence"]
            assert not validator.is_valid(content), "a missing licence was not found"
        checked += 1
    assert checked > 10, "there is too little to check"
    # The data of a chart lie as CSV and as JSON beside its page.
    figure = next(one for address, one in validators.items() if address.endswith("/figure.json"))
    figures = [
        path
        for language in ("en", "cy")
        for path in sorted((data.parent / language).rglob("*.json"))
        if path.with_suffix(".csv").exists()
    ]
    for path in figures:
        content = json.loads(path.read_text(encoding="utf-8"))
        errors = [error.message for error in figure.iter_errors(content)]
        assert not errors, f"{path}: {errors[:5]}"
    assert len(figures) > 10, "there are too few charts to check"
    print(f"JSON: {checked + len(figures)} files fit {len(validators)} schemas")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def check_sheet(sheet, table, language):
    """A sheet holds what the table holds, in one language."""
    shown, (heads, *records) = rows(sheet)[ABOVE:], rows(table)
    other = "_cy" if language == "en" else "_en"
    kept = [index for index, head in enumerate(heads) if not head.endswith(other)]
    width = len(kept)
    assert all(shown[0][:width]) and not any(shown[0][width:]), f"{sheet}: heads {shown[0]}"
    assert len(shown) == len(records) + 1, f"{sheet}: {len(shown) - 1} rows, and {len(records)} in {table}"
    words = {}
    for cells, record in zip(shown[1:], records):
        for cell, index in zip(cells, kept):
            head, value = heads[index], record[index]
            at = f"{sheet}: {head} is {cell!r}, and {value!r} in {table}"
            if value == "":
                assert re.fullmatch(r"\[[a-z]+\]", cell), at
            elif head in WORDS:
                assert words.setdefault((head, value), cell) == cell and cell, at
            else:
                assert cell == re.sub(r"^'(?=[=+\-@\t\r])", "", value), at
    assert len(set((head, word) for (head, _), word in words.items())) == len(words), f"{sheet}: two words are the same"
    return len(records) * width


def check_workbooks(data, soffice, folder):
    """Workbooks open in LibreOffice and hold the values of the CSV files."""
    chosen = [data, *sorted((data / "frameworks").iterdir())[:2], *sorted(data.glob("inspections/*/*"))[:2]]
    for place in chosen:
        cells = 0
        for language in ("en", "cy"):
            target = folder / "sheets" / f"{place.name}-{language}"
            target.mkdir(parents=True)
            workbook = place / f"data.{language}.ods"
            command = [soffice, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", TO_CSV,
                       "--outdir", str(target), str(workbook)]
            subprocess.run(command, check=True, capture_output=True, timeout=300)
            sheets = list(target.glob("*.csv"))
            tables = [path for path in sorted(place.glob("*.csv")) if len(rows(path)) > 1]
            assert len(sheets) == len(tables) + 2, f"{workbook}: {len(sheets)} sheets for {len(tables)} tables"
            for table in tables:
                metadata = json.loads(Path(f"{table}-metadata.json").read_text(encoding="utf-8"))
                name = next(title["@value"] for title in metadata["dc:title"] if title["@language"] == language)
                sheet = target / f"data.{language}-{name.split('. ')[0]}.csv"
                cells += check_sheet(sheet, table, language)
        print(f"ODS: {cells} cells of {place.relative_to(data.parent)} are the same in LibreOffice")


def main():
    data = Path(sys.argv[1]).resolve() / "data"
    with tempfile.TemporaryDirectory() as folder:
        check_json(data)
        check_metadata(data, Path(folder))
        if len(sys.argv) > 2:
            check_workbooks(data, sys.argv[2], Path(folder))


main()
