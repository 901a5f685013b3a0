//! The closed list of kinds of problem. Tests and scripts match codes, never prose.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// Worth a look; does not stop a build.
    Warning,
}

macro_rules! codes {
    ($($(#[doc = $meaning:literal])+ $name:ident = $id:literal, $severity:ident;)+) => {
        /// A kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $meaning])+ $name,)+
        }

        impl Code {
            /// Every kind of problem, in the order of the list.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The short name printed with the problem, which never changes its meaning.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Code::$name => $id,)+ }
            }

            /// Whether the problem stops a build.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }

            /// Whether the place of the problem may hold personal data, which must be in no log.
            #[must_use]
            pub const fn is_personal(self) -> bool {
                matches!(
                    self,
                    Code::EmailAddress
                        | Code::TelephoneNumber
                        | Code::Postcode
                        | Code::NhsNumber
                        | Code::InsuranceNumber
                        | Code::BirthDate
                        | Code::PrivateName
                        | Code::PersonalDataInDraft
                        | Code::UnusedPermission
                )
            }

            /// What the code means, as the documentation says it.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Code::$name => concat!($($meaning),+),)+ }
            }
        }
    };
}

codes! {
    /// A file that the site needs is not there.
    MissingFile = "A001", Error;
    /// A file stands where no file of that name belongs.
    UnexpectedFile = "A002", Error;
    /// A file is not UTF-8 text.
    NotText = "A003", Error;
    /// A file is larger than any honest file of its kind.
    TooLarge = "A004", Error;
    /// A symbolic link in the content; links are not followed.
    SymbolicLink = "A005", Error;
    /// More files, values or pieces of text than any honest content has.
    TooMany = "A841", Error;
    /// The YAML cannot be read any further.
    YamlSyntax = "A101", Error;
    /// An anchor, alias, tag, second document or very deep nesting in YAML.
    YamlFeature = "A102", Error;
    /// A key appears twice in one mapping.
    DuplicateKey = "A103", Error;
    /// A key that means nothing here.
    UnknownKey = "A104", Error;
    /// A key that must be there is not.
    MissingKey = "A105", Error;
    /// A value of the wrong kind, such as text where a number belongs.
    WrongType = "A106", Error;
    /// A word that is not one of the words allowed here.
    UnknownWord = "A107", Error;
    /// A text that exists in one language only, or is empty.
    MissingLanguage = "A201", Error;
    /// Something that is not an id: lower case letters, digits and hyphens.
    BadId = "A202", Error;
    /// Two things have the same id or the same address.
    DuplicateId = "A203", Error;
    /// An id that names nothing.
    UnknownId = "A204", Error;
    /// Something that is not a date, or not a date that exists.
    BadDate = "A205", Error;
    /// A number outside the range that has a meaning.
    OutOfRange = "A206", Error;
    /// A web address that is not one.
    BadAddress = "A207", Error;
    /// Numbers that cannot all be true.
    Contradiction = "A208", Error;
    /// A framework whose parts do not fit together.
    BadFramework = "A209", Error;
    /// A value that must say something says nothing.
    EmptyText = "A210", Error;
    /// A finished report lacks something that it must have in both languages; it is held back, and everything else is published.
    HeldBack = "A212", Warning;
    /// Something that a report which is not finished still lacks, or the language from which a report is exempt.
    Unfinished = "A213", Warning;
    /// An exemption from a language that the report has.
    NeedlessExemption = "A214", Warning;
    /// A time that no clock shows on its day, or shows twice.
    ImpossibleTime = "A215", Error;
    /// A stated score differs from the score that the judgements give.
    ScoreDisagreement = "A301", Error;
    /// An item or a theme of an inspection has no score.
    MissingScore = "A302", Error;
    /// A judgement that is not `S`, `N` or `-`, or a row of the wrong length.
    BadJudgement = "A303", Error;
    /// A heading in a narrative that names no part, item or group.
    UnknownHeading = "A401", Error;
    /// A narrative lacks a part that the report form asks for; told as A212 or A213.
    MissingNarrative = "A402", Warning;
    /// Findings that are not one numbered list.
    BadFindings = "A403", Error;
    /// The two languages of a narrative do not have the same headings and findings; told as A212 or A213.
    NarrativeMismatch = "A404", Warning;
    /// HTML in a narrative.
    RawHtml = "A405", Error;
    /// A link whose scheme is not allowed.
    BadLink = "A406", Error;
    /// Markdown that the site does not show, such as an image or a footnote.
    UnsupportedMarkdown = "A407", Error;
    /// A reference in a narrative to a figure that is not there.
    UnknownFigure = "A408", Error;
    /// A mark of the other language that names no language, or the language of the text.
    BadLanguageMark = "A409", Error;
    /// A form of a word that belongs to two terms of the glossary.
    AmbiguousTerm = "A410", Error;
    /// A Welsh text that does not translate the English as it is now.
    StaleTranslation = "A411", Warning;
    /// An entry of `translation.yaml` that is no digest of a text.
    BadDigest = "A412", Error;
    /// An entry of `translation.yaml` for a text that the report does not have.
    ForgottenText = "A413", Warning;
    /// A file that cannot be read as XLIFF.
    BadXliff = "A414", Error;
    /// A text of an XLIFF file whose English is no longer the English of the report.
    SourceChanged = "A415", Error;
    /// A text of an XLIFF file in which a figure is lost, added or changed.
    FigureChanged = "A416", Error;
    /// A text of an XLIFF file that is missing, unknown or not wholly translated, or that would become another text of the report.
    UnitMismatch = "A417", Error;
    /// A message that a template asks for is missing, or lacks a variable.
    BadMessage = "A501", Error;
    /// A template that cannot be read or rendered.
    BadTemplate = "A502", Error;
    /// A theme that is not there, or that lacks a file.
    BadTheme = "A503", Error;
    /// A chart that cannot be drawn.
    BadChart = "A504", Error;
    /// A file that cannot be read as a table to import.
    BadImport = "A601", Error;
    /// A head of a table to import that is unknown, missing or there twice.
    BadImportHead = "A602", Error;
    /// A row of a table to import without a case reference of its own, or of the wrong length.
    BadImportRow = "A603", Error;
    /// An answer in a table to import that stands for no judgement.
    BadImportAnswer = "A604", Error;
    /// An import mapping that means two things at once.
    BadImportMapping = "A605", Error;
    /// A count of judged work is so small that it may tell of single children.
    SmallJudgement = "A801", Warning;
    /// A text refers to a count that is not shown because it is small.
    HiddenFigure = "A802", Warning;
    /// A hidden count can be worked out from figures that were published before they were corrected.
    GivenAway = "A803", Warning;
    /// A placeholder of a skeleton that is still to be filled in.
    PlaceholderThere = "A921", Warning;
    /// A placeholder of a skeleton in something that a finished report shows.
    PlaceholderLeft = "A922", Error;
    /// A copy for the factual check that was made of a draft.
    DraftCopied = "A911", Warning;
    /// An e-mail address in a report that may be published, or in another text of the site.
    EmailAddress = "A701", Error;
    /// A telephone number in a report that may be published, or in another text of the site.
    TelephoneNumber = "A702", Error;
    /// A full postcode in a report that may be published, or in another text of the site.
    Postcode = "A703", Error;
    /// An NHS number in a report that may be published, or in another text of the site.
    NhsNumber = "A704", Error;
    /// A National Insurance number in a report that may be published, or in another text of the site.
    InsuranceNumber = "A705", Error;
    /// A date of birth in a report that may be published, or in another text of the site.
    BirthDate = "A706", Error;
    /// A name of the site's private list in a report that may be published, or in another text of the site.
    PrivateName = "A707", Error;
    /// What looks like personal data in a report that is still being written.
    PersonalDataInDraft = "A708", Warning;
    /// A permission to publish personal data that permits nothing.
    UnusedPermission = "A709", Warning;
    /// A word for a share, or a percentage, that the count beside it does not bear out.
    ShareDisagrees = "A711", Warning;
    /// The word of a grade in the text about an item that has another grade.
    OtherGrade = "A712", Warning;
    /// An abbreviation that nothing explains.
    UnexplainedAbbreviation = "A713", Warning;
    /// A word that the site wants defined, and that the glossary does not define for the report.
    UndefinedTerm = "A714", Warning;
    /// A word or a sentence in capitals.
    Capitals = "A715", Warning;
    /// A link whose text does not say where it leads.
    EmptyLinkText = "A716", Warning;
    /// A heading that leaves out a level.
    SkippedHeading = "A717", Warning;
    /// A full date in a practice example.
    DateInExample = "A718", Warning;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_has_an_id_of_its_own_and_a_meaning() {
        let ids: BTreeSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
        assert_eq!(ids.len(), Code::ALL.len());
        assert!(Code::ALL.iter().all(|code| code.meaning().ends_with('.')));
    }
}
