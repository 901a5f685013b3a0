//! A made-up site for benchmarks: each area has one report, the longest of the shipped site with made-up words added to every line, so that
//! the reports have words in common and words of their own, as real ones have.

mod random;

use std::error::Error;
use std::fs;
use std::path::Path;

use random::Random;

/// How many words the made-up language has.
const VOCABULARY: u64 = 30_000;

/// How many of them each line gets.
const ADDED: usize = 4;

const REPORT: &str = "inspections/leicestershire-and-rutland/2012-06-cci-2009";

/// What a benchmark can fail with.
pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// Makes a site in which every area has one report.
pub fn make(site: &Path, reports: usize) -> Outcome<()> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let content = site.join("content");
    copy(&project.join("site.yaml"), &content.join("site.yaml"))?;
    // Only one framework is here, so no term may name another.
    let glossary = fs::read_to_string(project.join("glossary.yaml"))?;
    let kept = glossary
        .lines()
        .filter(|line| !line.trim_start().starts_with("frameworks:"));
    write(
        &content.join("glossary.yaml"),
        &kept.collect::<Vec<_>>().join("\n"),
    )?;
    for folder in ["pages", "frameworks/cci-2009"] {
        for entry in fs::read_dir(project.join(folder))? {
            let inside = Path::new(folder).join(entry?.file_name());
            copy(&project.join(&inside), &content.join(&inside))?;
        }
    }
    let inspection = fs::read_to_string(project.join(REPORT).join("inspection.yaml"))?;
    let narratives = ["en", "cy"].map(|language| {
        let file = format!("report.{language}.md");
        fs::read_to_string(project.join(REPORT).join(&file)).map(|text| (file, text))
    });
    let narratives = narratives.into_iter().collect::<Result<Vec<_>, _>>()?;
    let mut random = Random(1);
    for number in 0..reports {
        write(
            &content.join(format!("areas/a{number}.yaml")),
            &area_file(number),
        )?;
        let folder = content.join(format!("inspections/a{number}/2012-06-cci-2009"));
        write(&folder.join("inspection.yaml"), &inspection)?;
        for (file, text) in &narratives {
            write(&folder.join(file), &varied(text, &mut random))?;
        }
    }
    Ok(())
}

/// The narrative with made-up words at the end of every line that is no heading.
fn varied(text: &str, random: &mut Random) -> String {
    let mut varied = String::new();
    for line in text.lines() {
        varied.push_str(line);
        if !line.trim().is_empty() && !line.starts_with('#') {
            for _ in 0..ADDED {
                varied.push(' ');
                varied.push_str(&any_word(random));
            }
        }
        varied.push('\n');
    }
    varied
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    write(to, &fs::read_to_string(from)?)
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::create_dir_all(path.parent().ok_or("a file has a folder")?)?;
    fs::write(path, text)?;
    Ok(())
}

fn area_file(area: usize) -> String {
    let name = word(u64::try_from(area).unwrap_or_default() + 1_000_000);
    format!(
        "slug: {{en: a{area}, cy: a{area}}}\nname: {{en: {name}, cy: {name}}}\nin: {{en: in {name}, cy: yn {name}}}\n\
         from: {{en: from {name}, cy: o {name}}}\ncountry: england\nregion: east-midlands\ndemonstration: true\n"
    )
}

/// A word that can be spoken, another one for every number.
fn word(mut number: u64) -> String {
    const SYLLABLES: [&str; 32] = [
        "ba", "cu", "da", "fe", "gi", "ho", "la", "me", "ni", "po", "ra", "se", "ti", "wo", "ach",
        "eth", "ib", "oll", "und", "ys", "cla", "dre", "gwi", "pho", "rhu", "sta", "tre", "lle",
        "nan", "bry", "ces", "dor",
    ];
    let mut word = String::new();
    while number > 0 || word.len() < 4 {
        let at = usize::try_from(number % 32).unwrap_or_default();
        word.push_str(SYLLABLES.get(at).unwrap_or(&""));
        number /= 32;
    }
    word
}

/// A word of the vocabulary; the early ones come far more often, as in any language.
fn any_word(random: &mut Random) -> String {
    let bound = random.next() % VOCABULARY + 1;
    word(random.next() % bound)
}
