//! A site full of reports that the public may not see, each for a reason of its own and with words of its own in every field.

use crate::site::TestSite;

/// Why the public does not see something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    Draft,
    FactualCheck,
    /// By one second.
    Embargoed,
    WithdrawnBefore,
    WithdrawnAfter,
    NoWelsh,
    NoEnglish,
    /// A part of the Welsh is missing.
    WelshInPart,
    /// One text of the data is in English alone.
    DataInOneLanguage,
    Undated,
    /// The area is embargoed.
    Area,
    /// A later report on an area that has a public one, which it follows up.
    LaterReport,
    /// An earlier one, which a public report follows up.
    EarlierReport,
    /// It would take the place of a public one.
    Replacement,
}

pub const REPORTS: [Hidden; 14] = [
    Hidden::Draft,
    Hidden::FactualCheck,
    Hidden::Embargoed,
    Hidden::WithdrawnBefore,
    Hidden::WithdrawnAfter,
    Hidden::NoWelsh,
    Hidden::NoEnglish,
    Hidden::WelshInPart,
    Hidden::DataInOneLanguage,
    Hidden::Undated,
    Hidden::Area,
    Hidden::LaterReport,
    Hidden::EarlierReport,
    Hidden::Replacement,
];

impl Hidden {
    fn number(self) -> usize {
        REPORTS.iter().position(|other| *other == self).unwrap()
    }

    /// The month that its folder is named after, which no other has.
    fn month(self) -> String {
        format!("2021-{:02}", self.number() % 12 + 1)
    }

    fn folder(self) -> String {
        match self {
            Hidden::Undated => "undated-checks-1".to_owned(),
            _ if self.number() < 12 => format!("{}-checks-1", self.month()),
            _ => format!("2022-{:02}-checks-1", self.number() - 11),
        }
    }

    fn day(self) -> String {
        format!("{}-17", self.folder().trim_end_matches("-checks-1"))
    }

    /// The id of its area. That of a hidden area is a canary.
    fn area(self) -> String {
        match self {
            Hidden::Area => self.word("area"),
            _ => format!("place{}", letter(self.number())),
        }
    }

    /// A word that stands in one place of the content and in no language.
    fn word(self, field: &str) -> String {
        format!("zq{}{field}qz", letter(self.number()))
    }
}

fn letter(number: usize) -> char {
    char::from(b'a' + u8::try_from(number).unwrap())
}

/// The fields of a report, all of which its pages and data show.
const FIELDS: [&str; 35] = [
    "sourceen", "sourcecy", "isbn", "dateen", "datecy", "roleen", "rolecy", "person", "labelen",
    "labelcy", "originen", "origincy", "leaden", "leadcy", "recid", "recen", "reccy", "whoen",
    "whocy", "resultid", "saiden", "saidcy", "fixeden", "fixedcy", "headen", "headcy", "nareen",
    "narecy", "finden", "findcy", "voiceen", "voicecy", "pressen", "presscy", "planen",
];

/// Everything that must not be in the public site.
pub fn canaries() -> Vec<String> {
    let mut words = Vec::new();
    for hidden in REPORTS {
        // A report without a date has no note on its date.
        let is_there = |field: &&&str| hidden != Hidden::Undated || !field.starts_with("date");
        let fields = FIELDS.iter().filter(is_there);
        words.extend(fields.map(|field| hidden.word(field)));
        if hidden != Hidden::Undated && hidden != Hidden::WithdrawnAfter {
            words.push(hidden.folder());
        }
    }
    let area = Hidden::Area;
    words.extend(
        [
            "area", "slugen", "slugcy", "nameen", "namecy", "inen", "incy", "othercy",
        ]
        .map(|field| area.word(field)),
    );
    words.extend(["followeden", "followedcy"].map(|field| Hidden::LaterReport.word(field)));
    words.extend(["followeden", "followedcy"].map(|field| Hidden::EarlierReport.word(field)));
    words.extend(["replaceden", "replacedcy"].map(|field| Hidden::Replacement.word(field)));
    words.extend(["succeededen", "succeededcy"].map(|field| area.word(field)));
    words.extend(THINGS.map(|field| format!("zqz{field}qz")));
    words
}

/// Words of a plan and of a term that are hidden, though the report that has the one and uses the other is public.
const THINGS: [&str; 12] = [
    "entryid",
    "plantitle",
    "planintro",
    "cynllun",
    "actionen",
    "actioncy",
    "termid",
    "termen",
    "termcy",
    "meaningen",
    "meaningcy",
    "fullen",
];

/// The site. With `shown` nothing is in the way of anything.
pub fn site(shown: bool) -> TestSite {
    let mut site = TestSite::small();
    for hidden in REPORTS {
        site = with_report(with_area(site, hidden, shown), hidden, shown);
    }
    site = later_and_earlier(site);
    with_things(site, shown)
}

fn with_area(site: TestSite, hidden: Hidden, shown: bool) -> TestSite {
    let id = hidden.area();
    let path = format!("content/areas/{id}.yaml");
    if hidden == Hidden::Area {
        let publish_at = if shown {
            ""
        } else {
            "publish_at: 2026-01-01T00:01:01Z\n"
        };
        let text = [
            ("slugen", "slugcy"),
            ("nameen", "namecy"),
            ("inen", "incy"),
            ("fromen", "fromcy"),
        ]
        .map(|(en, cy)| format!("{{ en: {}, cy: {} }}", hidden.word(en), hidden.word(cy)));
        let [slug, name, within, from] = text;
        let other = hidden.word("othercy");
        let text = format!(
            "slug: {slug}\nname: {name}\nin: {within}\nfrom: {from}\nother_names:\n  - {{ en: {other}, cy: {other} }}\ncountry: wales\nregion: south\ndemonstration: true\n{publish_at}"
        );
        let names = format!(
            "region: north\nfamily:\n  areas: [wenvale, {id}]\n  source: {{ en: \"a list\", cy: \"rhestr\" }}\nsucceeded_by:\n  areas: [{id}]\n  on: 2023-04\n  note: {{ en: \"{}\", cy: \"{}\" }}\n",
            hidden.word("succeededen"),
            hidden.word("succeededcy"),
        );
        return site.write(&path, &text).change(
            "content/areas/northwick.yaml",
            "region: north\n",
            &names,
        );
    }
    let name = format!("Place {}", letter(hidden.number()).to_uppercase());
    let text = format!(
        "slug: {{ en: {id}, cy: {id} }}\nname: {{ en: {name}, cy: {name} }}\nin: {{ en: in {name}, cy: yn {name} }}\nfrom: {{ en: from {name}, cy: o {name} }}\ncountry: wales\nregion: south\ndemonstration: true\n"
    );
    site.write(&path, &text)
}

/// How far a report is, and what keeps it from the public.
fn life(hidden: Hidden, shown: bool) -> &'static str {
    match hidden {
        _ if shown && hidden == Hidden::Undated => "state: final\npublish_at: 2022-01-01\n",
        _ if shown => "state: final\n",
        Hidden::Draft | Hidden::LaterReport => "state: draft\n",
        Hidden::FactualCheck => "state: factual-check\n",
        Hidden::Embargoed | Hidden::EarlierReport => {
            "state: final\npublish_at: 2026-01-01T00:01:01Z\n"
        }
        Hidden::Replacement => "state: final\npublish_at: 2026-01-02\n",
        Hidden::WithdrawnBefore => {
            "state: final\npublish_at: 2025-01-02\nwithdrawn: { on: 2025-01-01, note: { en: zqunseenqz, cy: zqunseenqz } }\n"
        }
        Hidden::WithdrawnAfter => {
            "state: final\nwithdrawn: { on: 2025-01-01, note: { en: Wrong., cy: Anghywir. } }\n"
        }
        _ => "state: final\n",
    }
}

fn with_report(site: TestSite, hidden: Hidden, shown: bool) -> TestSite {
    let folder = format!("content/inspections/{}/{}", hidden.area(), hidden.folder());
    let w = |field: &str| hidden.word(field);
    let life = life(hidden, shown);
    let published = match hidden {
        Hidden::Undated => String::new(),
        _ => format!(
            "published: {}\npublished_note: {{ en: {}, cy: {} }}\n",
            hidden.day(),
            w("dateen"),
            w("datecy")
        ),
    };
    let missing_in_data = hidden == Hidden::DataInOneLanguage && !shown;
    let lead_in = if missing_in_data {
        format!("{{ en: {} }}", w("leaden"))
    } else {
        both(hidden, "lead")
    };
    let kind = if hidden == Hidden::LaterReport {
        "re-inspection"
    } else {
        "first"
    };
    let yaml = format!(
        "framework_version: \"1\"\n{life}kind: {kind}\n{published}source: {source}\nisbn: {isbn}\ncases: 4\nchief_inspector:\n  role: {role}\n  name: {person}\nbaseline:\n  label: {label}\n  as_of: 2020\n  source: {origin}\n  values:\n    care: {{ lowest: 30, highest: 90, average: 60 }}\nrecommendations:\n  lead_in: {lead_in}\n  list:\n    - id: {recid}\n      text: {rec}\n      responsible: {who}\nsurvey:\n  people:\n    responses: 9\n    results:\n      - id: {resultid}\n        statement: {said}\n        count: 7\n        of: 8\nsample:\n  age: {{ younger: 1, older: 3 }}\nchart_headlines:\n  item-scores: {head}\ncorrections:\n  - on: 2025-02-01\n    note: {fixed}\n",
        source = both(hidden, "source"),
        isbn = w("isbn"),
        role = both(hidden, "role"),
        person = w("person"),
        label = both(hidden, "label"),
        origin = both(hidden, "origin"),
        recid = w("recid"),
        rec = both(hidden, "rec"),
        who = both(hidden, "who"),
        resultid = w("resultid"),
        said = both(hidden, "said"),
        head = both(hidden, "head"),
        fixed = both(hidden, "fixed"),
    );
    let plan = format!(
        "introduction: {{ en: {plan}, cy: {plan} }}\nlist:\n  - id: entry\n    area: {{ en: Plans, cy: Cynlluniau }}\n    recommendations: [{}]\n    actions:\n      - text: {{ en: Train, cy: Hyfforddi }}\n",
        w("recid"),
        plan = w("planen"),
    );
    let site = site
        .write(&format!("{folder}/inspection.yaml"), &yaml)
        .write(&format!("{folder}/improvement-plan.yaml"), &plan)
        .write(
            &format!("{folder}/judgements.csv"),
            "case,p1,p2,d1\nzqcaseqz,S,S,S\nb,S,N,-\nc,N,S,S\nd,S,-,-\n",
        );
    with_narratives(site, hidden, shown)
}

fn with_narratives(mut site: TestSite, hidden: Hidden, shown: bool) -> TestSite {
    let folder = format!("content/inspections/{}/{}", hidden.area(), hidden.folder());
    for language in ["en", "cy"] {
        let lacks_file = (hidden == Hidden::NoWelsh && language == "cy")
            || (hidden == Hidden::NoEnglish && language == "en");
        if lacks_file && !shown {
            continue;
        }
        let w = |stem: &str| hidden.word(&format!("{stem}{language}"));
        let in_part = hidden == Hidden::WelshInPart && language == "cy" && !shown;
        let doing = if in_part {
            ""
        } else {
            "# doing\n\n## strengths\n\n1. Done.\n"
        };
        let text = format!(
            "# foreword\n\n{}\n\n# voices\n\n{}\n\n# planning\n\n## strengths\n\n1. {}\n\n{doing}",
            w("nare"),
            w("voice"),
            w("find"),
        );
        site = site
            .write(&format!("{folder}/report.{language}.md"), &text)
            .write(&format!("{folder}/press.{language}.md"), &w("press"));
    }
    site
}

fn both(hidden: Hidden, stem: &str) -> String {
    format!(
        "{{ en: {}, cy: {} }}",
        hidden.word(&format!("{stem}en")),
        hidden.word(&format!("{stem}cy"))
    )
}

/// A public report on an area that has a hidden one too.
fn public_report(site: TestSite, hidden: Hidden, month: &str, lines: &str) -> TestSite {
    let northwick = "content/inspections/northwick/2024-03-checks-1";
    let folder = format!("content/inspections/{}/{month}-checks-1", hidden.area());
    let text = site
        .text(&format!("{northwick}/inspection.yaml"))
        .to_owned();
    let text = text
        .replace(
            "published: 2024-03",
            &format!("published: {month}\n{lines}"),
        )
        .replace("fieldwork: 2024-01\n", "")
        .replace(
            "list: []",
            "list:\n    - id: openly\n      text: { en: Openly, cy: Yn agored }",
        );
    let narrative = site.text(&format!("{northwick}/report.en.md")).to_owned();
    site.write(&format!("{folder}/inspection.yaml"), &text)
        .write(&format!("{folder}/report.en.md"), &narrative)
        .write(&format!("{folder}/report.cy.md"), &narrative)
}

fn later_and_earlier(site: TestSite) -> TestSite {
    let note = |hidden: Hidden, stem: &str| format!("note: {}", both(hidden, stem));
    // The hidden later report follows up the public earlier one.
    let later = Hidden::LaterReport;
    let site = public_report(site, later, "2020-02", "");
    let path = format!(
        "content/inspections/{}/{}/inspection.yaml",
        later.area(),
        later.folder()
    );
    let follows = format!(
        "sample:\n  age: {{ younger: 1, older: 3 }}\nfollowed_up:\n  - inspection: 2020-02-checks-1\n    recommendation: openly\n    status: met\n    {}\n",
        note(later, "followed")
    );
    let site = site.change(
        &path,
        "sample:\n  age: { younger: 1, older: 3 }\n",
        &follows,
    );
    // The public later report follows up the hidden earlier one.
    let earlier = Hidden::EarlierReport;
    let follows = format!(
        "followed_up:\n  - inspection: {}\n    recommendation: {}\n    status: not-met\n    {}",
        earlier.folder(),
        earlier.word("recid"),
        note(earlier, "followed"),
    );
    let site = public_report(site, earlier, "2023-02", &follows);
    let path = format!(
        "content/inspections/{}/2023-02-checks-1/inspection.yaml",
        earlier.area()
    );
    let site = site.change(&path, "kind: first\n", "kind: re-inspection\n");
    // The public report has a successor that is hidden.
    let replacement = Hidden::Replacement;
    let replaced = format!(
        "superseded:\n  on: 2025-01-01\n  by: {}\n  {}",
        replacement.folder(),
        note(replacement, "replaced")
    );
    let site = public_report(site, replacement, "2020-03", &replaced);
    let path = format!(
        "content/inspections/{}/{}/inspection.yaml",
        replacement.area(),
        replacement.folder()
    );
    site.change(&path, "kind: first\n", "kind: re-inspection\n")
}

/// A plan of a public report and a term of the glossary, both hidden.
fn with_things(site: TestSite, shown: bool) -> TestSite {
    let publish_at = if shown {
        ""
    } else {
        "publish_at: 2026-01-01T00:01:01Z"
    };
    let [
        entry,
        title,
        intro,
        cynllun,
        action,
        gweithred,
        id,
        term,
        term_cy,
        meaning,
        ystyr,
        full,
    ] = THINGS.map(|field| format!("zqz{field}qz"));
    let plan = format!(
        "{publish_at}\ntitle: {{ en: {title}, cy: {cynllun} }}\nintroduction: {{ en: {intro}, cy: {intro} }}\nlist:\n  - id: {entry}\n    area: {{ en: Plans, cy: Cynlluniau }}\n    recommendations: [sooner]\n    actions:\n      - text: {{ en: {action}, cy: {gweithred} }}\n"
    );
    let folder = "content/inspections/wenvale/2024-05-checks-1";
    let entry = format!(
        "  - id: {id}\n    term: {{ en: {term}, cy: {term_cy} }}\n    definition: {{ en: {meaning}, cy: {ystyr} }}\n    abbreviation: {{ en: {{ short: CIH, full: {full} }} }}\n    {publish_at}\n  - id: llan\n"
    );
    site.write(&format!("{folder}/improvement-plan.yaml"), &plan)
        .change(
            &format!("{folder}/report.en.md"),
            "We looked at",
            "Each CIH counts. We looked at",
        )
        .change("content/glossary.yaml", "  - id: llan\n", &entry)
}
