//! The arguments of `adrodd new`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::model::{Country, Id, PartialDate};
use crate::start::{Names, id_like};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum NewCommand {
    /// A whole small site, with a made-up framework to begin with
    Site(NewSiteArguments),
    /// A place whose service is inspected
    Area(NewAreaArguments),
    /// A framework: what is inspected, how it is scored, which parts a report has
    Framework(NewFrameworkArguments),
    /// A report, as a draft with every heading and score of its framework
    Inspection(NewInspectionArguments),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct NamesArguments {
    /// The name in English; a placeholder, if left out
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<String>,
    /// The name in Welsh; a placeholder, if left out
    #[arg(long, value_name = "NAME")]
    pub name_cy: Option<String>,
}

impl NamesArguments {
    /// A name of nothing but spaces is none.
    pub(in crate::cli) fn names(&self) -> Names {
        let said = |name: &Option<String>| name.clone().filter(|name| !name.trim().is_empty());
        Names {
            en: said(&self.name_en),
            cy: said(&self.name_cy),
        }
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct NewSiteArguments {
    /// The folder to put the site in
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    #[command(flatten)]
    pub names: NamesArguments,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct NewAreaArguments {
    /// The id of the area, such as `vale-of-examples`
    #[arg(value_name = "ID", value_parser = id)]
    pub id: Id,
    #[command(flatten)]
    pub names: NamesArguments,
    /// In which country it lies
    #[arg(long, value_enum, default_value_t = CountryArgument::Wales)]
    pub country: CountryArgument,
    /// A region of site.yaml; the first one, if left out
    #[arg(long, value_name = "ID", value_parser = id)]
    pub region: Option<Id>,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum CountryArgument {
    /// Reports may be in English only
    England,
    /// Reports must be in both languages
    Wales,
}

impl From<CountryArgument> for Country {
    fn from(argument: CountryArgument) -> Country {
        match argument {
            CountryArgument::England => Country::England,
            CountryArgument::Wales => Country::Wales,
        }
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct NewFrameworkArguments {
    /// The id of the framework, such as `library-visits`
    #[arg(value_name = "ID", value_parser = id)]
    pub id: Id,
    #[command(flatten)]
    pub names: NamesArguments,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct NewInspectionArguments {
    /// The id of the area
    #[arg(value_parser = id)]
    pub area: Id,
    /// The id of the framework
    #[arg(value_parser = id)]
    pub framework: Id,
    /// The month in which the report will be published; the current one, if left out
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    pub month: Option<PartialDate>,
    /// The folder that holds `content` and `themes`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

fn id(text: &str) -> Result<Id, String> {
    Id::parse(text).ok_or_else(|| {
        let rule = "an id has lower case letters, digits and single hyphens, at most 80 of them";
        match id_like(text) {
            Some(near) => format!("{rule}; did you mean `{near}`?"),
            None => rule.to_owned(),
        }
    })
}

fn month(text: &str) -> Result<PartialDate, String> {
    PartialDate::parse(text)
        .filter(|date| matches!(date, PartialDate::Month(..)))
        .ok_or_else(|| "write a year and a month, such as 2030-05".to_owned())
}
