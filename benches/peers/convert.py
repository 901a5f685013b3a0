#!/usr/bin/env python3
"""convert.py CORPUS SITE [--whole] - a neutral corpus of inspection reports as a site of Adrodd.

CORPUS is a folder as the peers' bench makes it: site.yaml, glossary.yaml, shared/, areas/.
SITE must not exist. The site says what the corpus says, no more and no less: a framework with sections,
criteria, themes, bands and a report form; an area, an inspection and two narratives for each area of the
corpus; the texts that all reports share; the glossary.

Without --whole the site has the theme beside this file, whose pages say what the pages of the peers say, and
goes without what the peers do not make. With --whole it has the default theme and everything that a site can have.

Needs PyYAML. Nothing here is timed.
"""
import os
import re
import shutil
import sys
from multiprocessing import Pool

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = ("en", "cy")
FRAMEWORK = "cci-2009"
# What the corpus calls things, and what this project calls them: its ids are words.
CRITERIA = {
    "1.1": "assessing-risk-of-harm", "1.2": "assessing-likelihood-of-reoffending", "1.3": "assessing-safeguarding",
    "2.1": "protecting-the-public", "2.2": "reducing-likelihood-of-reoffending", "2.3": "safeguarding-the-child",
    "3.1": "achieving-outcomes", "3.2": "sustaining-outcomes",
}
SECTIONS = {"1": "assessment-and-sentence-planning", "2": "delivery-and-review-of-interventions", "3": "outcomes"}
THEMES = {"safeguarding": "safeguarding", "roh": "risk-of-harm", "lor": "likelihood-of-reoffending"}
# The headings of the second level of a narrative, in order, and the parts of the report form.
PARTS = ["foreword", "acknowledgements", "summary", "recommendations", "next-steps", "practice-examples", "survey",
         "1", "2", "3", "criterion-scores", "context", "arrangements", "characteristics", "scoring", "glossary", "role"]
BLOCKS = {
    "foreword": "narrative, baseline", "foreword-continued": "narrative", "acknowledgements": "narrative, team",
    "summary": "narrative, headlines", "summary-continued": "narrative", "recommendations": "recommendations",
    "next-steps": "narrative", "practice-examples": "examples", "survey": "survey", "findings": "findings",
    "criterion-scores": "item-chart", "context": "narrative", "arrangements": "narrative, text",
    "characteristics": "sample", "scoring": "text", "glossary": "whole-glossary", "role": "text",
}
APPENDICES = PARTS[10:]
WITHOUT = "data, search, feeds, short-forms, other-orders"
TOKEN = re.compile(r"^(#{2,4} .*|<!-- @.* -->)$", re.M)


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, LOADER)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def quoted(text):
    return '"' + str(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def both(en, cy):
    return f"{{ en: {quoted(en)}, cy: {quoted(cy)} }}"


def ident(text):
    return re.sub(r"[^a-z0-9]+", "-", str(text).lower()).strip("-")


# ---- the narrative

def narrative(text):
    """The texts of a narrative by the place where they belong, and its headings of the second level."""
    pieces = TOKEN.split(re.sub(r"<!-- (?!@).*?-->\n*", "", text))
    texts, headings = {"title": pieces[0].strip().lstrip("# ")}, []
    part = item = where = None
    for token, told in zip(pieces[1::2], pieces[2::2]):
        told = told.strip()
        level = len(token) - len(token.lstrip("#"))
        if level == 2:
            headings.append(token[3:])
            part, item = PARTS[len(headings) - 1], None
            where = (part, "text")
        elif level == 3 and part == "practice-examples":
            where = (part, re.search(r"\d\.\d$", token).group(), sum(key[0] == part for key in texts))
        elif level == 3 and part == "survey":
            where = (part, "victims" if (part, "children") in texts else "children")
        elif level == 3:
            item = token[4:7]
            where = (item, "text")
        elif level == 4 and re.match(r"#### \d\.\d ", token):
            where = (item, "improvements" if (item, "strengths") in texts else "strengths")
            texts["heading " + where[1]] = token[9:]
        elif level == 4:
            where = (part, "commentary")
            texts["heading commentary"] = token[5:]
        elif token in ("<!-- @foreword-table -->", "<!-- @summary -->"):
            where = (part + "-continued", "text")
        if told:
            texts[where] = f"{texts[where]}\n\n{told}" if where in texts else told
        elif where and where[-1] in ("children", "victims", "strengths", "improvements"):
            texts.setdefault(where, "")
    return texts, headings


def told(texts, facts):
    """The narrative as this project writes it: under the ids of what it is about."""
    out = []

    def add(heading, text):
        if text:
            out.append(f"{heading}\n\n{text}")

    for part in ("foreword", "foreword-continued", "acknowledgements", "summary", "summary-continued", "next-steps"):
        add(f"# {part}", texts.get((part, "text")))
    add("# practice-examples", texts.get(("practice-examples", "text"), ""))
    for where in texts:
        if where[0] == "practice-examples" and where[1] != "text":
            add(f"## {CRITERIA[where[1]]}", texts[where])
    out.append("# survey")
    for group in ("children", "victims"):
        add(f"## {group}", texts[("survey", group)])
    for number, section in SECTIONS.items():
        out.append(f"# {section}")
        if (number, "text") in texts:
            out.append(texts[(number, "text")])
        add("## commentary", texts.get((number, "commentary")))
        for criterion in (key for key in CRITERIA if key[0] == number):
            out.append(f"# {CRITERIA[criterion]}")
            add("## strengths", texts.get((criterion, "strengths")))
            add("## improvements", texts.get((criterion, "improvements")))
    add("# context", facts + "\n\n" + texts[("context", "text")])
    add("# arrangements", texts[("arrangements", "text")])
    return "\n\n".join(out) + "\n"


def facts(found, site, labels):
    """The facts of the context, which an author of this project writes as a table."""
    rows = [f"| {labels['fact']} | {labels['value']} | {labels['national']} | {labels['compared']} |", "|---|---:|---:|---|"]
    for key in site["context"]:
        own, national = found[key], site["national"][key]
        compared = labels["above"] if own > national else labels["below"]
        rows.append(f"| {labels['context'][key]} | {own} | {national} | {compared} |")
    return "\n".join(rows)


def recommendations(texts):
    """The sentence before the list, and each recommendation with who is responsible."""
    whole = texts[("recommendations", "text")]
    lead_in, items = whole.split("\n\n", 1)
    listed = [re.fullmatch(r"\d+\. (.*) \(([^()]*)\)", line).groups() for line in items.split("\n")]
    return lead_in, listed


# ---- one area

STATE = {}


def begin(corpus, out, site, baseline, prefix):
    STATE.update(corpus=corpus, out=out, site=site, baseline=baseline, prefix=prefix)


def one(slug):
    corpus, out, site = STATE["corpus"], STATE["out"], STATE["site"]
    found = load(f"{corpus}/areas/{slug}/inspection.yaml")
    texts = {language: narrative(read(f"{corpus}/areas/{slug}/{language}.md"))[0] for language in LANGUAGES}
    name = found["name"]
    within = {language: texts[language]["title"][len(STATE["prefix"][language]):] for language in LANGUAGES}
    write(f"{out}/content/areas/{slug}.yaml",
          f"slug: {both(slug, slug)}\nname: {both(name['en'], name['cy'])}\nin: {both(within['en'], within['cy'])}\n"
          f"from: {both('from ' + name['en'], 'o ' + name['cy'])}\n"
          f"country: {'wales' if found['region'] == 'Wales' else 'england'}\nregion: {ident(found['region'])}\n")
    folder = f"{out}/content/inspections/{slug}/{found['published'][:7]}-{FRAMEWORK}"
    write(f"{folder}/inspection.yaml", inspection(found, site, texts))
    for language in LANGUAGES:
        table = facts(found["context"], site, site["labels"][language])
        write(f"{folder}/report.{language}.md", told(texts[language], table))


def inspection(found, site, texts):
    en, cy = site["labels"]["en"], site["labels"]["cy"]
    lines = ['framework_version: "2009"', "state: final", "kind: first", f"published: {found['published']}",
             fieldwork(found, en, cy), f"isbn: {quoted(found['isbn'])}", f"cases: {found['cases']}", "team:"]
    for role in site["team"]:
        names = ", ".join(quoted(one) for one in found["team"][role])
        lines.append(f"  - {{ role: {both(en[role], cy[role])}, names: [{names}] }}")
    # Counts of judgements: the scores of criteria and sections are worked out from them.
    lines.append("stated_scores:")
    for section in site["sections"]:
        counts = [found["criteria"][key] for key in section["criteria"]]
        sufficient, total = sum(one["sufficient"] for one in counts), sum(one["total"] for one in counts)
        lines.append(f"  {SECTIONS[section['id']]}: {{ sufficient: {sufficient}, of: {total} }}")
    for names, counts in ((CRITERIA, found["criteria"]), (THEMES, found["headline"])):
        for key, one in counts.items():
            lines.append(f"  {names[key]}: {{ sufficient: {one['sufficient']}, of: {one['total']} }}")
    lines += ["baseline:", f"  label: {both(en['all_areas'], cy['all_areas'])}", f"  as_of: {found['published']}",
              f"  source: {both(en['footer'], cy['footer'])}", "  values:"]
    for key, (lowest, highest, average) in STATE["baseline"].items():
        lines.append(f"    {THEMES[key]}: {{ lowest: {lowest}, highest: {highest}, average: {average} }}")
    lines += asked(texts) + answers(found, en, cy)
    lines.append("sample:")
    for kind, counts in found["sample"].items():
        shown = ", ".join(f"{ident(category)}: {count}" for category, count in counts.items())
        lines.append(f"  {ident(kind)}: {{ {shown} }}")
    lines += ["disclosure:", "  released:", "    reason: Every figure is made up and tells of nobody.",
              "    by: The bench", "    source: A generator"]
    return "\n".join(lines) + "\n"


def fieldwork(found, en, cy):
    """When the inspectors were there. Many areas of the corpus were published before that, which this project refuses to believe: then
    it is only a remark on the date of publication."""
    if found["fieldwork"] <= found["published"][:7]:
        return f"fieldwork: {found['fieldwork']}"
    return f"published_note: {both(*(labels['fieldwork'] + ' ' + found['fieldwork'] for labels in (en, cy)))}"


def asked(texts):
    (lead_en, list_en), (lead_cy, list_cy) = recommendations(texts["en"]), recommendations(texts["cy"])
    lines = ["recommendations:", f"  lead_in: {both(lead_en, lead_cy)}", "  list:"]
    for number, (one_en, one_cy) in enumerate(zip(list_en, list_cy), 1):
        lines += [f"    - id: r{number}", f"      text: {both(one_en[0], one_cy[0])}",
                  f"      responsible: {both(one_en[1], one_cy[1])}"]
    return lines


def answers(found, en, cy):
    lines = ["survey:"]
    for group, said in found["survey"].items():
        lines += [f"  {group}:", f"    responses: {said['respondents']}", "    results:"]
        for key, one in said["items"].items():
            statement = both(en["survey"][group][key], cy["survey"][group][key])
            lines.append(f"      - {{ id: {ident(key)}, statement: {statement}, count: {one['agreed']}, of: {one['of']} }}")
    return lines


# ---- the framework, the site and the theme

def framework(site, headings, texts, blocks):
    """Everything that all reports share but their texts."""
    en, cy = site["labels"]["en"], site["labels"]["cy"]
    prefix = {language: STATE["prefix"][language] for language in LANGUAGES}
    word = {key: both(en[key], cy[key]) for key in ("score", "comment", "general_criterion", "overall", "footer", "site_title", "intro")}
    lines = [f"slug: {both('core-case-inspection', 'arolygiad-achosion-craidd')}", f"name: {word['site_title']}",
             'version: "2009"', 'valid: { from: "2009-01", to: "2013-12" }', f"body: {word['site_title']}",
             f"programme: {word['site_title']}", f"introduction: {word['intro']}", f"source: {word['footer']}",
             f"report_title: {both(prefix['en'] + '{in}', prefix['cy'] + '{in}')}",
             f"words: {{ score: {word['score']}, grade: {word['comment']} }}", "scales:", "  improvement:",
             f"    name: {word['comment']}", "    grades:"]
    for tone, band in enumerate(site["bands"], 1):
        said = both(en["bands"][band["id"]], cy["bands"][band["id"]])
        lines.append(f"      - {{ id: {band['id']}, word: {said}, meaning: {said}, tone: {tone} }}")
    limits = ", ".join(f"{band['id']}: {band['min']}" for band in site["bands"])
    lowered = ", ".join(f"{band['id']}: {len(site['bands']) - place}" for place, band in enumerate(site["bands"], 1))
    # A bench changes the thresholds by naming the other bands: `bands: from-75` becomes `bands: from-0` wherever it stands. Under
    # those, every score of the corpus is in the best band.
    lines += ["bands:",
              f"  from-75: {{ scale: improvement, of: percent, rounding: before-banding, from: {{ {limits} }} }}",
              f"  from-0: {{ scale: improvement, of: percent, rounding: before-banding, from: {{ {lowered} }} }}",
              "levels:", f"  - {{ id: section, name: {word['overall']}, score: {{ by: pooled-share, bands: from-75 }} }}",
              f"  - {{ id: criterion, name: {word['general_criterion']}, score: {{ by: pooled-share, bands: from-75 }} }}",
              "items:"]
    for section in site["sections"]:
        number = section["id"]
        title = both(en["sections"][number].capitalize(), cy["sections"][number].capitalize())
        lines += [f"  - id: {SECTIONS[number]}", f"    number: {quoted(number)}", f"    title: {title}", "    items:"]
        for key in section["criteria"]:
            lines += [f"      - id: {CRITERIA[key]}", f"        number: {quoted(key)}",
                      f"        title: {both(en['criteria'][key], cy['criteria'][key])}",
                      f"        text: {both(en['criteria_text'][key], cy['criteria_text'][key])}"]
    lines += ["themes:", "  score: { by: pooled-share, bands: from-75 }", f"  title: {word['score']}", "  list:"]
    for key in site["themes"]:
        title = both(en["themes"][key], cy["themes"][key])
        lines += [f"    - id: {THEMES[key]}", f"      title: {title}", f"      short_title: {title}",
                  f"      aim: {both(en['themes_note'][key], cy['themes_note'][key])}",
                  f"      meaning: {both(en['themes_text'][key], cy['themes_text'][key])}"]
    lines.append("findings:")
    for kind, tone in (("strengths", "good"), ("improvements", "bad")):
        title = both(*(texts[language]["heading " + kind] for language in LANGUAGES))
        lines.append(f"  - {{ id: {kind}, tone: {tone}, one: {title}, other: {title} }}")
    lines += form(site, headings, blocks)
    return "\n".join(lines) + "\n"


def form(site, headings, parts):
    """What is surveyed, counted and compared, and the parts of a report."""
    en, cy = site["labels"]["en"], site["labels"]["cy"]
    lines = ["survey:"]
    for number, group in enumerate(site["survey"]):
        title = both(*(headings[language]["groups"][number] for language in LANGUAGES))
        lines.append(f"  - {{ id: {group}, title: {title} }}")
    lines.append("sample:")
    for kind, categories in site["categories"].items():
        lines += [f"  - id: {ident(kind)}", f"    title: {both(en['charts'][kind], cy['charts'][kind])}", "    categories:"]
        for category in categories:
            label = both(en["categories"][kind][category], cy["categories"][kind][category])
            lines.append(f"      - {{ id: {ident(category)}, label: {label} }}")
    lines += ["comparison:", f"  of: [{', '.join(THEMES.values())}]", "  baseline: frozen",
              f"  caution: {both(en['footer'], cy['footer'])}", "report:"]
    for part, blocks in parts.items():
        shown = {"findings": "1", "foreword-continued": "foreword", "summary-continued": "summary"}.get(part, part)
        title = both(*(headings[language][shown] for language in LANGUAGES))
        appendix = ", appendix: true" if part in APPENDICES else ""
        lines.append(f"  - {{ id: {part}, title: {title}{appendix}, blocks: [{blocks}] }}")
    return lines


def named(corpus, slug):
    """The headings of a narrative by the part of the report form, without their numbers."""
    headings, texts = {}, {}
    for language in LANGUAGES:
        text = read(f"{corpus}/areas/{slug}/{language}.md")
        texts[language], found = narrative(text)
        names = {part: re.sub(r"^(\d\. |\S+ \d: )", "", title) for part, title in zip(PARTS, found)}
        names["appendix"] = re.match(r"(\S+) \d:", found[10]).group(1)
        # The heading before each table of answers is the name of the group.
        tables = ("<!-- @survey children -->", "<!-- @survey victims -->")
        names["groups"] = [re.findall(r"^### (.*)$", text.split(table)[0], re.M)[-1] for table in tables]
        headings[language] = names
    return headings, texts


def settings(site, regions, whole):
    en, cy = site["labels"]["en"], site["labels"]["cy"]
    word = {key: both(en[key], cy[key]) for key in ("site_title", "intro", "footer")}
    licence = both("https://licence.example/en", "https://licence.example/cy")
    lines = [f"title: {word['site_title']}", f"description: {word['intro']}", f"base_url: {site['base_url']}",
             f"theme: {'default' if whole else 'peers'}",
             f"publisher: {{ name: {word['site_title']}, contact: {word['footer']} }}",
             f"licence: {{ name: {word['site_title']}, url: {licence}, attribution: {word['footer']} }}"]
    if not whole:
        lines.append(f"without: [{WITHOUT}]")
    lines.append("regions:")
    lines += [f"  {ident(region)}: {both(region, region)}" for region in regions]
    return "\n".join(lines) + "\n"


def messages(site, headings, texts):
    """What the theme's pages say around the content, in the words of the corpus."""
    for language in LANGUAGES:
        labels, names = site["labels"][language], headings[language]
        said = {f"peers-{key.replace('_', '-')}": value for key, value in labels.items() if isinstance(value, str)}
        title = labels["sections"]["3"].capitalize()
        said["commentary"] = texts[language]["heading commentary"].replace(title, "{ $title }")
        said["appendix-title"] = f"{names['appendix']} {{ $number }}: {{ $title }}"
        said["survey-responses"] = f"{labels['respondents']}: {{ $count }}"
        yield language, "".join(f"{key} = {value}\n" for key, value in said.items())


def terms(corpus):
    lines = ["terms:"]
    for number, entry in enumerate(load(f"{corpus}/glossary.yaml")):
        # The corpus has an order of its own, which is not quite that of the alphabet.
        key = f"{number:03}"
        lines += [f"  - id: {ident(entry['term'])}", f"    term: {both(entry['term'], entry['term'])}", f"    sort_key: {both(key, key)}",
                  # Most are letters and names: the small word "assessment" is none of them.
                  "    exact_case: true", f"    definition: {both(entry['en'], entry['cy'])}"]
    return "\n".join(lines) + "\n"


def lowest_highest_average(scores):
    return min(scores), max(scores), int(sum(scores) / len(scores) + 0.5)


def figures(path):
    """The headline scores and the region of an area, without reading the rest of its file."""
    text = read(path)
    scores = re.findall(r"^  (safeguarding|roh|lor): \{sufficient: (\d+), total: (\d+)\}$", text, re.M)
    return {key: int(100 * int(a) / int(b) + 0.5) for key, a, b in scores}, re.search(r'^region: "(.*)"$', text, re.M).group(1)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    corpus, out, whole = sys.argv[1].rstrip("/"), sys.argv[2], "--whole" in sys.argv[3:]
    if os.path.exists(out):
        sys.exit(f"{out} exists")
    site = load(f"{corpus}/site.yaml")
    slugs = sorted(os.listdir(f"{corpus}/areas"))
    with Pool() as pool:
        known = pool.map(figures, [f"{corpus}/areas/{slug}/inspection.yaml" for slug in slugs], chunksize=64)
    # The corpus prints lowest, highest and average of all areas in every report, so they are printed figures here.
    baseline = {key: lowest_highest_average([scores[key] for scores, _ in known]) for key in site["themes"]}
    headings, texts = named(corpus, slugs[0])
    prefix = {language: " ".join(texts[language]["title"].split(" ")[:7]) + " " for language in LANGUAGES}
    begin(corpus, out, site, baseline, prefix)
    base = f"{out}/content/frameworks/{FRAMEWORK}"
    blocks = dict(BLOCKS, glossary="glossary") if whole else BLOCKS
    write(f"{base}/framework.yaml", framework(site, headings, texts, blocks))
    for language in LANGUAGES:
        for name in ("arrangements", "scoring", "role"):
            write(f"{base}/{name}.{language}.md", read(f"{corpus}/shared/{language}/{name}.md"))
        for page in ("home", "accessibility"):
            write(f"{out}/content/pages/{page}.{language}.md", site["labels"][language]["intro"] + "\n")
    write(f"{out}/content/glossary.yaml", terms(corpus))
    write(f"{out}/content/site.yaml", settings(site, sorted({region for _, region in known}), whole))
    if not whole:
        shutil.copytree(f"{HERE}/theme", f"{out}/themes/peers")
        for language, text in messages(site, headings, texts):
            write(f"{out}/themes/peers/messages/{language}.ftl", text)
    with Pool(initializer=begin, initargs=(corpus, out, site, baseline, prefix)) as pool:
        for _ in pool.imap_unordered(one, slugs, chunksize=32):
            pass
    print(f"{len(slugs)} areas: {out}")


if __name__ == "__main__":
    main()
