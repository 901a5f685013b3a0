//! Which tables a set of data has, and which columns each of them.

use super::about::Scope;
use super::record::{
    AreaRecord, ChangeRecord, Dataset, FrameworkRecord, GradeRecord, InspectionRecord,
    RecommendationRecord, SampleRecord, ScoreRecord, SurveyRecord,
};
use super::symbol::Symbol;
use super::table::{Datatype, Making, Reference, Table};

const TO_AREA: Reference = Reference {
    columns: &["area_id"],
    table: "areas",
};
const TO_FRAMEWORK: Reference = Reference {
    columns: &["framework_id", "framework_version"],
    table: "frameworks",
};
const TO_INSPECTION: Reference = Reference {
    columns: &["inspection_id"],
    table: "inspections",
};

/// The tables of a set of data. A set for everybody has all of them, so that its addresses never vanish; the others have those with rows,
/// and one inspection only its results.
pub(super) fn tables(data: &Dataset, scope: Scope<'_>) -> Vec<Table> {
    let about = [
        areas(&data.areas),
        frameworks(&data.frameworks),
        grades(&data.grades),
        inspections(&data.inspections),
        changes(&data.changes),
    ];
    let results = [
        scores("scores", &data.scores),
        scores("former-scores", &data.former_scores),
        recommendations(&data.recommendations),
        survey(&data.survey),
        sample(&data.sample),
    ];
    let mut tables = Vec::new();
    if !matches!(scope, Scope::Inspection(_)) {
        tables.extend(about);
    }
    tables.extend(results);
    if !matches!(scope, Scope::All) {
        tables.retain(|table| !table.rows.is_empty());
    }
    tables
}

fn areas(records: &[AreaRecord]) -> Table {
    Making::new("areas", records, &[])
        .column("area_id", Datatype::Word, |r| &r.area_id)
        .key()
        .texts("name", |r| &r.name)
        .column("country", Datatype::Code, |r| r.country)
        .column("region_id", Datatype::Word, |r| &r.region_id)
        .texts("region", |r| &r.region)
        .column("is_demonstration", Datatype::Flag, |r| r.is_demonstration)
        .pages("page", |r| &r.page)
        .made()
}

fn frameworks(records: &[FrameworkRecord]) -> Table {
    Making::new("frameworks", records, &[])
        .column("framework_id", Datatype::Word, |r| &r.framework_id)
        .key()
        .column("framework_version", Datatype::Word, |r| {
            &r.framework_version
        })
        .key()
        .texts("name", |r| &r.name)
        .maybe_texts("abbreviation", |r| r.abbreviation.as_ref(), not_applicable)
        .column("is_current", Datatype::Flag, |r| r.is_current)
        .column("valid_from", Datatype::PartialDate, |r| &r.valid_from)
        .maybe(
            "valid_to",
            Datatype::PartialDate,
            |r| r.valid_to.as_ref(),
            not_applicable,
        )
        .texts("body", |r| &r.body)
        .pages("page", |r| &r.page)
        .made()
}

fn grades(records: &[GradeRecord]) -> Table {
    Making::new("grades", records, &[TO_FRAMEWORK])
        .column("framework_id", Datatype::Word, |r| &r.framework_id)
        .key()
        .column("framework_version", Datatype::Word, |r| {
            &r.framework_version
        })
        .key()
        .column("scale_id", Datatype::Word, |r| &r.scale_id)
        .key()
        .column("grade_id", Datatype::Word, |r| &r.grade_id)
        .key()
        .texts("grade", |r| &r.grade)
        .column("rank", Datatype::Number, |r| r.rank)
        .maybe("points", Datatype::Number, |r| r.points, not_applicable)
        .maybe("stars", Datatype::Number, |r| r.stars, not_applicable)
        .texts("meaning", |r| &r.meaning)
        .made()
}

fn inspections(records: &[InspectionRecord]) -> Table {
    Making::new("inspections", records, &[TO_AREA, TO_FRAMEWORK])
        .column("inspection_id", Datatype::Word, |r| &r.inspection_id)
        .key()
        .texts("title", |r| &r.title)
        .column("area_id", Datatype::Word, |r| &r.area_id)
        .texts("area", |r| &r.area)
        .column("is_demonstration", Datatype::Flag, |r| r.is_demonstration)
        .column("framework_id", Datatype::Word, |r| &r.framework_id)
        .column("framework_version", Datatype::Word, |r| {
            &r.framework_version
        })
        .maybe(
            "kind_of_inspection",
            Datatype::Code,
            |r| r.kind_of_inspection,
            not_available,
        )
        .maybe_texts("service_type", |r| r.service_type.as_ref(), not_applicable)
        .maybe(
            "published",
            Datatype::PartialDate,
            |r| r.published.as_ref(),
            not_available,
        )
        .column("public_since", Datatype::Day, |r| &r.public_since)
        .maybe(
            "fieldwork_from",
            Datatype::PartialDate,
            |r| r.fieldwork_from.as_ref(),
            not_available,
        )
        .maybe(
            "fieldwork_to",
            Datatype::PartialDate,
            |r| r.fieldwork_to.as_ref(),
            not_available,
        )
        .maybe("cases", Datatype::Number, |r| r.cases, not_available)
        .maybe("isbn", Datatype::Word, |r| r.isbn.as_ref(), not_available)
        .maybe_texts("source", |r| r.source.as_ref(), not_available)
        .pages("page", |r| &r.page)
        .made()
}

fn scores(name: &'static str, records: &[ScoreRecord]) -> Table {
    Making::new(name, records, &[TO_INSPECTION, TO_AREA, TO_FRAMEWORK])
        .column("inspection_id", Datatype::Word, |r| &r.inspection_id)
        .key()
        .column("area_id", Datatype::Word, |r| &r.area_id)
        .texts("area", |r| &r.area)
        .column("framework_id", Datatype::Word, |r| &r.framework_id)
        .column("framework_version", Datatype::Word, |r| {
            &r.framework_version
        })
        .key()
        .maybe(
            "published",
            Datatype::PartialDate,
            |r| r.published.as_ref(),
            not_available,
        )
        .column("score_id", Datatype::Word, |r| &r.score_id)
        .key()
        .column("kind_of_score", Datatype::Code, |r| r.kind_of_score)
        .maybe(
            "item_number",
            Datatype::Word,
            |r| r.item_number.as_ref(),
            not_applicable,
        )
        .texts("title", |r| &r.title)
        .maybe("number", Datatype::Number, |r| r.number, no_score)
        .maybe("unit", Datatype::Code, |r| r.unit, no_score)
        .maybe("most", Datatype::Number, |r| r.most, no_score)
        .maybe("sufficient", Datatype::Number, |r| r.sufficient, no_score)
        .maybe("applicable", Datatype::Number, |r| r.applicable, no_score)
        .maybe(
            "scale_id",
            Datatype::Word,
            |r| r.scale_id.as_ref(),
            no_score,
        )
        .maybe(
            "grade_id",
            Datatype::Word,
            |r| r.grade_id.as_ref(),
            no_score,
        )
        .maybe_texts("grade", |r| r.grade.as_ref(), no_score)
        .maybe("grade_rank", Datatype::Number, |r| r.grade_rank, no_score)
        .maybe("stars", Datatype::Number, |r| r.stars, no_score)
        .maybe("state", Datatype::Code, |r| r.state, not_applicable)
        .maybe("symbol", Datatype::Word, |r| r.symbol, not_applicable)
        .maybe("origin", Datatype::Code, |r| r.origin, no_score)
        .column("rule", Datatype::Code, |r| r.rule)
        .column("is_limited", Datatype::Flag, |r| r.is_limited)
        .column("is_overridden", Datatype::Flag, |r| r.is_overridden)
        .maybe_texts("note", |r| r.note.as_ref(), not_applicable)
        .made()
}

fn recommendations(records: &[RecommendationRecord]) -> Table {
    Making::new("recommendations", records, &[TO_INSPECTION])
        .column("inspection_id", Datatype::Word, |r| &r.inspection_id)
        .key()
        .column("recommendation_number", Datatype::Number, |r| {
            r.recommendation_number
        })
        .key()
        .column("recommendation_id", Datatype::Word, |r| {
            &r.recommendation_id
        })
        .texts("recommendation", |r| &r.recommendation)
        .maybe_texts("responsible", |r| r.responsible.as_ref(), not_available)
        .made()
}

fn survey(records: &[SurveyRecord]) -> Table {
    Making::new("survey", records, &[TO_INSPECTION])
        .column("inspection_id", Datatype::Word, |r| &r.inspection_id)
        .key()
        .column("group_id", Datatype::Word, |r| &r.group_id)
        .key()
        .texts("group", |r| &r.group)
        .maybe("responses", Datatype::Number, |r| r.responses, suppressed)
        .column("result_id", Datatype::Word, |r| &r.result_id)
        .key()
        .texts("statement", |r| &r.statement)
        .maybe(
            "count",
            Datatype::Number,
            |r| r.count,
            |r| unknown(r, "count"),
        )
        .maybe("base", Datatype::Number, |r| r.base, |r| unknown(r, "base"))
        .maybe(
            "percent",
            Datatype::Number,
            |r| r.percent,
            |r| unknown(r, "percent"),
        )
        .made()
}

fn sample(records: &[SampleRecord]) -> Table {
    Making::new("sample", records, &[TO_INSPECTION])
        .column("inspection_id", Datatype::Word, |r| &r.inspection_id)
        .key()
        .column("characteristic_id", Datatype::Word, |r| {
            &r.characteristic_id
        })
        .key()
        .texts("characteristic", |r| &r.characteristic)
        .column("category_id", Datatype::Word, |r| &r.category_id)
        .key()
        .texts("category", |r| &r.category)
        .maybe("cases", Datatype::Number, |r| r.cases, suppressed)
        .made()
}

fn changes(records: &[ChangeRecord]) -> Table {
    Making::new("changes", records, &[TO_INSPECTION, TO_AREA])
        .column("inspection_id", Datatype::Word, |r| &r.inspection_id)
        .key()
        .column("change_id", Datatype::Word, |r| &r.change_id)
        .key()
        .column("change", Datatype::Code, |r| r.change)
        .maybe(
            "on",
            Datatype::PartialDate,
            |r| r.on.as_ref(),
            not_available,
        )
        .column("since", Datatype::Instant, |r| &r.since)
        .texts("title", |r| &r.title)
        .column("area_id", Datatype::Word, |r| &r.area_id)
        .column("framework_id", Datatype::Word, |r| &r.framework_id)
        .maybe(
            "former_version",
            Datatype::Word,
            |r| r.former_version.as_ref(),
            not_applicable,
        )
        .maybe_texts("note", |r| r.note.as_ref(), not_applicable)
        .pages("page", |r| &r.page)
        .maybe(
            "data",
            Datatype::Address,
            |r| r.data.as_ref(),
            not_applicable,
        )
        .made()
}

const fn not_applicable<R>(_: &R) -> Symbol {
    Symbol::NotApplicable
}

const fn not_available<R>(_: &R) -> Symbol {
    Symbol::NotAvailable
}

const fn suppressed<R>(_: &R) -> Symbol {
    Symbol::Suppressed
}

/// Why a number of a survey is not there.
fn unknown(record: &SurveyRecord, name: &str) -> Symbol {
    if record.suppressed.contains(&name) {
        Symbol::Suppressed
    } else {
        Symbol::NotAvailable
    }
}

/// Where there is no score, the sign tells why; where there is one, it has no such part.
fn no_score(record: &ScoreRecord) -> Symbol {
    let mut symbols = Symbol::ALL.into_iter();
    symbols
        .find(|symbol| Some(symbol.sign()) == record.symbol)
        .unwrap_or(Symbol::NotApplicable)
}
