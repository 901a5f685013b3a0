//! Who may ask for what.
//!
//! In: the head of a request, and the names that the preview answers to. Out: what is asked for, or why it is refused. No path leads to
//! a file here: a path is a key, to be looked up among the files of the site.

use core::net::IpAddr;

use crate::language::Language;

/// The longest address that is looked at.
const LONGEST_TARGET: usize = 2048;

/// The parts of a request's head that matter.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head<'a> {
    /// The method, as it was sent.
    pub method: &'a str,
    /// The path with its query, as it was sent.
    pub target: &'a str,
    /// Each `Host`. More than one is as suspect as none.
    pub hosts: &'a [&'a [u8]],
    /// The `Origin`, if there is one.
    pub origin: Option<&'a [u8]>,
    /// The `Sec-Fetch-Site`, if the browser says it.
    pub fetch_site: Option<&'a [u8]>,
    /// The `Sec-Fetch-Dest`, if the browser says it.
    pub fetch_dest: Option<&'a [u8]>,
    /// Whether a body is announced.
    pub has_body: bool,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// A file of the site, by its path in the output; a folder ends with `/`.
    File(String),
    /// A page beside the same page in the other language.
    Both(String),
    /// The list of what is missing.
    Missing(Language),
    /// The same, before a language is chosen.
    AnyMissing,
    /// A part of the preview's own tools.
    Tool(String),
    /// News, once there is any that the asker does not know.
    News {
        /// The page that the asker shows.
        path: String,
        /// The version of it.
        version: String,
        /// The number of the save that the asker knows.
        number: Option<u64>,
    },
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Neither GET nor HEAD.
    Method,
    /// A request for another site, or for none.
    Host,
    /// No `Host`, or several.
    NoHost,
    /// Another site's page asks.
    Foreign,
    /// An address that is none.
    Address,
    /// An address that is too long.
    TooLong,
    /// A body, which nothing here takes.
    Body,
    /// A path that no file can have.
    Nothing,
}

/// The names that a preview answers to. Any other name may have been pointed at this machine by somebody else.
#[derive(Clone, Debug)]
pub struct Hosts {
    names: Vec<String>,
    /// The port, where every numeric address is allowed: those cannot be pointed elsewhere.
    any_number: Option<u16>,
}

impl Hosts {
    /// The names for a port; `named` is the address that the preview was told to listen on.
    #[must_use]
    pub fn new(port: u16, named: Option<IpAddr>) -> Hosts {
        let mut bare = vec![
            "127.0.0.1".to_owned(),
            "localhost".to_owned(),
            "[::1]".to_owned(),
        ];
        bare.extend(named.map(|address| match address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("[{address}]"),
        }));
        let mut names: Vec<String> = bare.iter().map(|name| format!("{name}:{port}")).collect();
        if port == 80 {
            names.append(&mut bare);
        }
        Hosts {
            names,
            any_number: named
                .filter(|address| address.is_unspecified())
                .map(|_| port),
        }
    }

    fn allow(&self, host: &[u8]) -> bool {
        if self.names.iter().any(|name| name.as_bytes() == host) {
            return true;
        }
        let number = std::str::from_utf8(host)
            .ok()
            .and_then(|host| host.parse::<core::net::SocketAddr>().ok());
        number.is_some_and(|address| self.any_number == Some(address.port()))
    }

    fn allow_origin(&self, origin: &[u8]) -> bool {
        origin
            .strip_prefix(b"http://")
            .is_some_and(|host| self.allow(host))
    }
}

/// Decides whether a request is answered.
///
/// # Errors
/// With the reason, when it is not.
pub fn admit(head: &Head<'_>, hosts: &Hosts) -> Result<Request, Refusal> {
    match head.hosts {
        [host] if hosts.allow(host) => {}
        [_] => return Err(Refusal::Host),
        _ => return Err(Refusal::NoHost),
    }
    if head
        .origin
        .is_some_and(|origin| !hosts.allow_origin(origin))
    {
        return Err(Refusal::Foreign);
    }
    // A link from elsewhere may open a page; nothing else may use what is here.
    let is_own = matches!(head.fetch_site, None | Some(b"same-origin" | b"none"));
    if !is_own && head.fetch_dest != Some(b"document".as_slice()) {
        return Err(Refusal::Foreign);
    }
    if !matches!(head.method, "GET" | "HEAD") {
        return Err(Refusal::Method);
    }
    if head.has_body {
        return Err(Refusal::Body);
    }
    if head.target.len() > LONGEST_TARGET {
        return Err(Refusal::TooLong);
    }
    read(head.target)
}

fn read(target: &str) -> Result<Request, Refusal> {
    let Some(target) = target.strip_prefix('/') else {
        return Err(Refusal::Address);
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let path = key(path).ok_or(Refusal::Nothing)?;
    let Some(tool) = path.strip_prefix("-/") else {
        return Ok(Request::File(path));
    };
    if let Some(page) = tool.strip_prefix("both/") {
        return Ok(Request::Both(page.to_owned()));
    }
    Ok(match tool {
        "missing/" => Request::AnyMissing,
        "missing/en/" => Request::Missing(Language::English),
        "missing/cy/" => Request::Missing(Language::Welsh),
        "news" => news(query),
        tool => Request::Tool(tool.to_owned()),
    })
}

fn news(query: &str) -> Request {
    let value = |name: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
            .unwrap_or_default()
    };
    let path = value("path").trim_start_matches("%2F");
    Request::News {
        path: key(path.trim_start_matches('/')).unwrap_or_default(),
        version: value("version").to_owned(),
        number: value("number").parse().ok(),
    }
}

/// A path as files of a site have it. `None` for one that no file can have, however it is written: a path that leaves its folder, has a
/// character that slugs do not have, or is encoded twice.
fn key(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => digit(rest.next()?)? * 16 + digit(rest.next()?)?,
            byte => byte,
        });
    }
    let path = String::from_utf8(bytes).ok()?;
    let is_odd = |character: char| character.is_control() || matches!(character, '\\' | '%' | ':');
    let mut parts = path.trim_end_matches('/').split('/');
    let leaves = parts.any(|part| part.starts_with('.') || part.ends_with('.'));
    let is_doubled = path.contains("//") || path.starts_with('/');
    (!path.contains(is_odd) && !leaves && !is_doubled).then_some(path)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head<'a>(target: &'a str, hosts: &'a [&'a [u8]]) -> Head<'a> {
        Head {
            method: "GET",
            target,
            hosts,
            ..Head::default()
        }
    }

    fn local(target: &str) -> Result<Request, Refusal> {
        admit(&head(target, &[b"127.0.0.1:8000"]), &Hosts::new(8000, None))
    }

    #[test]
    fn paths_are_keys() {
        assert_eq!(local("/"), Ok(Request::File(String::new())));
        assert_eq!(local("/en/?q=a"), Ok(Request::File("en/".to_owned())));
        assert_eq!(local("/%65n/"), Ok(Request::File("en/".to_owned())));
        assert_eq!(
            local("/-/both/cy/ardaloedd/"),
            Ok(Request::Both("cy/ardaloedd/".to_owned()))
        );
        assert_eq!(
            local("/-/news?path=%2Fen%2F&version=ab&number=3"),
            Ok(Request::News {
                path: "en/".to_owned(),
                version: "ab".to_owned(),
                number: Some(3)
            })
        );
        assert_eq!(local("*"), Err(Refusal::Address));
    }

    #[test]
    fn only_own_names_are_answered_to() {
        let hosts = Hosts::new(8000, None);
        for host in ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"] {
            assert!(
                admit(&head("/", &[host.as_bytes()]), &hosts).is_ok(),
                "{host}"
            );
        }
        for host in [
            "evil.example:8000",
            "127.0.0.1",
            "127.0.0.1:8001",
            "localhost",
            "localhost.:8000",
            "LOCALHOST:8000",
            "",
            "0.0.0.0:8000",
            "127.0.0.1:8000 ",
            "[::ffff:127.0.0.1]:8000",
            "127.1:8000",
            "a@127.0.0.1:8000",
            "127.0.0.1:08000",
        ] {
            assert_eq!(
                admit(&head("/", &[host.as_bytes()]), &hosts),
                Err(Refusal::Host),
                "{host}"
            );
        }
        assert_eq!(admit(&head("/", &[]), &hosts), Err(Refusal::NoHost));
        let twice: [&[u8]; 2] = [b"127.0.0.1:8000", b"127.0.0.1:8000"];
        assert_eq!(admit(&head("/", &twice), &hosts), Err(Refusal::NoHost));
    }

    #[test]
    fn a_preview_for_a_network_answers_to_numbers_and_no_names() {
        let hosts = Hosts::new(8000, Some("0.0.0.0".parse().unwrap()));
        assert!(admit(&head("/", &[b"192.0.2.7:8000"]), &hosts).is_ok());
        assert!(admit(&head("/", &[b"192.0.2.7:8001"]), &hosts).is_err());
        assert!(admit(&head("/", &[b"evil.example:8000"]), &hosts).is_err());
    }
}
