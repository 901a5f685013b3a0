#!/bin/sh
# What it takes to refuse a site with a hostile file: seconds, processor seconds and kilobytes of memory.
# Usage: benches/refusals.sh [PROGRAM], from the folder of the project; the program is target/release/adrodd if none is named.
set -eu
program=${1:-target/release/adrodd}
ground=$(mktemp -d)
trap 'rm -rf "$ground"' EXIT

# Prints a text so many times.
repeated() {
    awk -v text="$1" -v times="$2" 'BEGIN { for (i = 0; i < times; i++) printf "%s", text }'
}

try() {
    if /usr/bin/time -o "$ground/took" -f '%e s, %U+%S s of work, %M kB' \
        "$program" check --site "$ground/site" >"$ground/told" 2>&1; then
        echo "$1: not refused"
        exit 1
    fi
    # The first line tells of the exit code.
    echo "$1: $(tail -n 1 "$ground/took") ($(grep -m 1 -o 'error\[.*' "$ground/told" | cut -c 1-60))"
}

fresh() {
    rm -rf "$ground/site"
    cp -r tests/sites/small "$ground/site"
}

fresh
{
    echo 'a: &a ["lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol"]'
    last=a
    for next in b c d e f g h i; do
        echo "$next: &$next [*$last, *$last, *$last, *$last, *$last, *$last, *$last, *$last, *$last]"
        last=$next
    done
} >"$ground/site/content/glossary.yaml"
try 'aliases upon aliases'

fresh
{
    echo "a: &a \"$(repeated x 100000)\""
    echo "b: [$(repeated '*a, ' 100000)]"
} >"$ground/site/content/glossary.yaml"
try 'one long text by 100,000 aliases'

fresh
echo "a: $(repeated '[' 1000)$(repeated ']' 1000)" >"$ground/site/content/glossary.yaml"
try '1,000 lists in each other'

fresh
awk 'BEGIN { for (i = 0; i < 1000; i++) printf "%*sa:\n", i, "" }' >"$ground/site/content/glossary.yaml"
try '1,000 mappings in each other'

fresh
repeated 'a: 1
' 200000 >"$ground/site/content/glossary.yaml"
try '200,000 times the same key'

fresh
repeated '#a `b`
' 140000 >"$ground/site/content/pages/home.en.md"
try '140,000 headings without a space'

fresh
{
    echo
    echo "|$(repeated 'a|' 5000)"
    echo "|$(repeated '-|' 5000)"
    repeated 'a
' 5000
} >"$ground/site/content/pages/home.en.md"
try 'a table of 25,000,000 cells'
