//! The preview as browsers meet it, and as those do who should not.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::site::{TestSite, small};
use tempfile::TempDir;

const NARRATIVE: &str = "content/inspections/wenvale/2024-05-checks-1/report.en.md";
const REPORT: &str = "/en/reports/wenvale/2024-05-case-checks/";

#[expect(
    clippy::disallowed_methods,
    reason = "how long a server takes cannot be known without a clock"
)]
fn now() -> Instant {
    Instant::now()
}

/// A preview that runs until it is dropped.
pub struct Preview {
    child: Child,
    pub port: u16,
    _folder: TempDir,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(site: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adrodd"));
    command.arg("serve").arg("--site").arg(site).args(arguments);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

impl Preview {
    fn of(site: &TestSite) -> Preview {
        let folder = site.on_disk();
        let arguments = ["--port", "0", "--as-of", "2026-01-01"];
        let mut child = command(folder.path(), &arguments).spawn().unwrap();
        let mut line = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        lines.read_line(&mut line).unwrap();
        let port = line.trim_end().trim_end_matches('/').rsplit(':').next();
        Preview {
            port: port.unwrap().parse().unwrap(),
            child,
            _folder: folder,
        }
    }

    pub fn small() -> Preview {
        Preview::of(&TestSite::small())
    }

    pub fn site(&self) -> &Path {
        self._folder.path()
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let patience = Some(Duration::from_secs(30));
        stream.set_read_timeout(patience).unwrap();
        stream
    }

    /// Sends bytes, and reads until the other side closes. `PORT` stands for the port.
    fn raw(&self, request: &str) -> Reply {
        let mut stream = self.connect();
        let request = request.replace("PORT", &self.port.to_string());
        // The other side may close before it has read everything.
        let _ = stream.write_all(request.as_bytes());
        Reply::read(stream)
    }

    fn ask(&self, method: &str, target: &str, more: &str) -> Reply {
        self.raw(&format!(
            "{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n{more}Connection: close\r\n\r\n"
        ))
    }

    pub fn get(&self, target: &str) -> Reply {
        self.ask("GET", target, "")
    }

    /// Asks until the answer is as it should be.
    pub fn wait_for(&self, target: &str, is_so: impl Fn(&Reply) -> bool) -> Reply {
        let begun = now();
        loop {
            let reply = self.get(target);
            if is_so(&reply) {
                return reply;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{target}: {}",
                reply.text
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// What a page says of the newest save.
    fn news(&self, page: &str) -> serde_json::Value {
        let reply = self.get(&format!("/-/news?path={page}&version=x&number="));
        serde_json::from_str(&reply.body).unwrap()
    }
}

/// What came back.
pub struct Reply {
    pub status: u16,
    head: String,
    pub body: String,
    text: String,
}

impl Reply {
    fn read(mut stream: TcpStream) -> Reply {
        let mut bytes = Vec::new();
        // A connection that is reset has said what it had to say.
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1);
        Reply {
            status: status.and_then(|word| word.parse().ok()).unwrap_or(0),
            head: head.to_lowercase(),
            body: body.to_owned(),
            text: text.clone(),
        }
    }

    fn header(&self, name: &str) -> Option<&str> {
        let start = format!("{name}: ");
        self.head.lines().find_map(|line| line.strip_prefix(&start))
    }
}

#[test]
fn pages_are_served_from_memory_and_say_that_they_are_a_preview() {
    let preview = Preview::small();
    let page = preview.get("/en/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Preview: not for publication"));
    assert!(page.body.contains("Rhagolwg: nid i'w gyhoeddi"));
    assert!(page.body.contains("noindex"));
    assert!(page.body.contains("/-/preview.js"));
    for (path, status) in [
        ("/", 200),
        ("/cy/adroddiadau/", 200),
        ("/sitemap.xml", 200),
        ("/data/data.json", 200),
        ("/-/preview.js", 200),
        ("/-/missing/cy/", 200),
        ("/-/both/en/", 200),
        ("/en", 307),
        ("/en/nothing/", 404),
        ("/-/nothing", 404),
        ("/content/site.yaml", 404),
    ] {
        assert_eq!(preview.get(path).status, status, "{path}");
    }
    // Nothing is written beside the content.
    let mut names: Vec<_> = fs::read_dir(preview.site())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["content"]);
}

#[test]
fn foreign_hosts_are_refused_before_anything_is_looked_up() {
    let preview = Preview::small();
    for host in [
        "evil.example:PORT",
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.:PORT",
        "0.0.0.0:PORT",
        "[::ffff:127.0.0.1]:PORT",
        "127.0.0.1:PORT.evil.example",
        "127.0.0.1:PORT@evil.example",
        "",
    ] {
        for target in ["/en/", "/en/nothing/", "/-/news?path=/en/", "/-/preview.js"] {
            let reply = preview.raw(&format!(
                "GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
            ));
            assert!(matches!(reply.status, 400 | 421), "{host}: {}", reply.text);
            assert!(!reply.text.contains("Small"), "{host}: {}", reply.text);
        }
    }
    for host in ["127.0.0.1:PORT", "localhost:PORT", "[::1]:PORT"] {
        let reply = preview.raw(&format!(
            "GET /en/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        ));
        assert_eq!(reply.status, 200, "{host}");
    }
    for request in [
        "GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /en/ HTTP/1.0\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        "GET http://evil.example/en/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n",
        "GET http://evil.example/en/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        "nonsense\r\n\r\n",
    ] {
        let reply = preview.raw(request);
        assert!(
            matches!(reply.status, 0 | 400 | 421),
            "{request}: {}",
            reply.text
        );
        assert!(!reply.text.contains("Small"), "{request}");
    }
}

#[test]
fn other_sites_may_open_a_page_and_nothing_else() {
    let preview = Preview::small();
    for more in [
        "Origin: https://evil.example\r\n",
        "Origin: null\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: empty\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: script\r\n",
        "Sec-Fetch-Site: same-site\r\nSec-Fetch-Dest: iframe\r\n",
    ] {
        for target in ["/en/", "/-/news?path=/en/&number=", "/-/preview.js"] {
            assert_eq!(preview.ask("GET", target, more).status, 403, "{more}");
        }
    }
    let link =
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    assert_eq!(preview.ask("GET", "/en/", link).status, 200);
    let own = format!("Origin: http://127.0.0.1:{}\r\n", preview.port);
    assert_eq!(preview.ask("GET", "/en/", &own).status, 200);
}

/// Ways to write an address that leaves the site.
fn spellings() -> Vec<String> {
    let up = [
        "..",
        ".",
        "%2e%2e",
        "%2E%2E",
        "%252e%252e",
        ".%2e",
        "..%2f..",
        "%2e%2e%2f",
        "..%5c",
        "..\\",
        "%5c..",
        "%c0%ae%c0%ae",
        "%e0%80%ae.",
        "....",
        "..;",
        "%2e%2e;a",
        "..%00",
        "%u002e%u002e",
    ];
    let mut targets: Vec<String> = up
        .iter()
        .flat_map(|up| {
            [
                format!("/{up}/content/site.yaml"),
                format!("/en/{up}/{up}/{up}/etc/passwd"),
                format!("/-/{up}/content/site.yaml"),
                format!("/-/both/{up}/content/site.yaml"),
            ]
        })
        .collect();
    targets.extend(
        [
            "//etc/passwd",
            "///etc/passwd",
            "/en//index.html",
            "/%2fetc/passwd",
            "/etc/passwd",
            "/C:/windows/win.ini",
            "/%5c%5cserver%5cshare",
            "/en/index.html%00.txt",
            "/en/%0d%0aX-Injected:%201/",
            "/content/site.yaml",
            "/en/index.html/../../content/site.yaml",
            "/file:///etc/passwd",
            "/en/%",
            "/en/%zz/",
            "/%ff%fe/",
            "/-/preview/preview.js",
            "/-/../preview/preview.js",
            "/-/",
            "/-/both/",
            "/themes/default/assets/style.css",
        ]
        .map(str::to_owned),
    );
    targets
}

#[test]
fn no_spelling_of_a_path_reaches_the_disk() {
    let preview = Preview::small();
    let targets = spellings();
    assert!(targets.len() > 80);
    for target in targets {
        let reply = preview.get(&target);
        assert!(
            matches!(reply.status, 400 | 404),
            "{target}: {}",
            reply.text
        );
        assert!(!reply.text.contains("base_url"), "{target}");
        assert!(!reply.text.contains("root:"), "{target}");
        assert!(!reply.head.contains("x-injected"), "{target}");
    }
    let long = format!("/en/{}/", "a".repeat(3000));
    assert_eq!(preview.get(&long).status, 414);
}

#[test]
fn only_get_and_head_are_answered() {
    let preview = Preview::small();
    for method in [
        "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get",
    ] {
        let reply = preview.ask(method, "/en/", "");
        assert_eq!(reply.status, 405, "{method}: {}", reply.text);
        assert_eq!(reply.header("allow"), Some("get, head"), "{method}");
    }
    let head = preview.ask("HEAD", "/en/", "");
    let get = preview.get("/en/");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), get.header("content-length"));
    let body = preview.ask("GET", "/en/", "Content-Length: 5\r\n");
    assert_eq!(body.status, 413, "{}", body.text);
    let chunks = preview.ask("GET", "/en/", "Transfer-Encoding: chunked\r\n");
    assert_eq!(chunks.status, 413, "{}", chunks.text);
}

#[test]
fn every_answer_has_strict_headers_and_lets_nobody_in() {
    let preview = Preview::small();
    for (method, target, more) in [
        ("GET", "/en/", ""),
        ("HEAD", "/en/", ""),
        ("GET", "/data/data.json", ""),
        ("GET", "/en/nothing/", ""),
        ("GET", "/en", ""),
        ("POST", "/en/", ""),
        (
            "OPTIONS",
            "/en/",
            "Origin: https://evil.example\r\nAccess-Control-Request-Method: GET\r\n",
        ),
        ("GET", "/en/", "Origin: https://evil.example\r\n"),
        ("GET", "/-/preview.js", ""),
        ("GET", "/-/news?path=/en/&version=&number=", ""),
        ("GET", "/-/missing/en/", ""),
        ("GET", "/-/both/en/", ""),
        ("GET", "/%2e%2e/", ""),
    ] {
        let reply = preview.ask(method, target, more);
        let at = format!("{method} {target}: {}", reply.head);
        assert!(!reply.head.contains("access-control"), "{at}");
        assert_eq!(
            reply.header("x-content-type-options"),
            Some("nosniff"),
            "{at}"
        );
        assert_eq!(reply.header("cache-control"), Some("no-store"), "{at}");
        assert_eq!(reply.header("referrer-policy"), Some("no-referrer"), "{at}");
        assert_eq!(
            reply.header("cross-origin-resource-policy"),
            Some("same-origin"),
            "{at}"
        );
        assert_eq!(
            reply.header("cross-origin-opener-policy"),
            Some("same-origin"),
            "{at}"
        );
        assert!(
            reply.header("x-robots-tag").unwrap().contains("noindex"),
            "{at}"
        );
        assert!(reply.header("x-frame-options").is_some(), "{at}");
        let policy = reply.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none';"), "{at}");
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{at}");
        let is_both = target.contains("both");
        assert_eq!(policy.contains("frame-src 'self'"), is_both, "{at}");
        let own = policy.contains("frame-ancestors 'self'");
        assert!(own || policy.contains("frame-ancestors 'none'"), "{at}");
    }
}

#[test]
fn slow_and_oversized_requests_are_dropped() {
    let preview = Preview::small();
    let large = format!("X-Large: {}\r\n", "a".repeat(64 << 10));
    let reply = preview.ask("GET", "/en/", &large);
    assert!(matches!(reply.status, 0 | 400 | 431), "{}", reply.text);
    let many: String = (0..500)
        .map(|number| format!("X-{number}: a\r\n"))
        .collect();
    let reply = preview.ask("GET", "/en/", &many);
    assert!(matches!(reply.status, 0 | 400 | 431), "{}", reply.text);
    // One byte now and then would keep a connection for ever.
    let mut slow = preview.connect();
    let begun = now();
    let mut is_open = true;
    for byte in "GET /en/ HTTP/1.1\r\nHost: 127.0.0.1\r\n".repeat(4).bytes() {
        is_open = slow.write_all(&[byte]).is_ok();
        if !is_open || begun.elapsed() > Duration::from_secs(15) {
            break;
        }
        std::thread::sleep(Duration::from_millis(250));
    }
    assert!(!is_open, "still open after {:?}", begun.elapsed());
    assert!(!Reply::read(slow).text.contains("Small"));
}

#[test]
fn two_hundred_connections_at_once_are_served() {
    let preview = Preview::small();
    let request = format!(
        "GET {REPORT} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
        preview.port
    );
    // All are open before the first says what it wants.
    let mut streams: Vec<TcpStream> = (0..200).map(|_| preview.connect()).collect();
    let begun = now();
    for stream in &mut streams {
        stream.write_all(request.as_bytes()).unwrap();
    }
    let replies: Vec<Reply> = streams.into_iter().map(Reply::read).collect();
    assert!(replies.iter().all(|reply| reply.status == 200));
    assert!(replies.iter().all(|reply| reply.body == replies[0].body));
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[test]
fn those_who_say_nothing_keep_nobody_out() {
    let preview = Preview::small();
    let silent: Vec<TcpStream> = (0..300).map(|_| preview.connect()).collect();
    let waiting: Vec<TcpStream> = (0..50)
        .map(|_| {
            let mut stream = preview.connect();
            let news = format!(
                "GET /-/news?path=/en/&version=&number=1 HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
                preview.port
            );
            stream.write_all(news.as_bytes()).unwrap();
            stream
        })
        .collect();
    let begun = now();
    assert_eq!(preview.get("/en/").status, 200);
    assert!(begun.elapsed() < Duration::from_secs(5));
    drop((silent, waiting));
}

#[test]
fn a_busy_port_is_said_clearly() {
    let preview = Preview::small();
    let port = preview.port.to_string();
    let run = command(&small(), &["--port", &port]).output().unwrap();
    assert_eq!(run.status.code(), Some(3));
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(said.contains(&format!("port {port} is taken")), "{said}");
    assert!(said.contains("--port 0"), "{said}");
    assert_eq!(run.stdout, b"");
}

#[test]
fn a_broken_file_is_told_of_while_the_last_good_page_stays() {
    let preview = Preview::small();
    let before = preview.get(REPORT);
    assert_eq!(before.status, 200);
    let file = preview.site().join(NARRATIVE);
    let good = fs::read_to_string(&file).unwrap();

    fs::write(&file, format!("{good}\n# <nowhere> & so on\n\nText.\n")).unwrap();
    let is_broken = |reply: &Reply| reply.body.contains("\"is_broken\":true");
    preview.wait_for(
        &format!("/-/news?path={REPORT}&version=x&number="),
        is_broken,
    );
    let news = preview.news(REPORT);
    let overlay = news["overlay"].as_str().unwrap();
    let line = good.lines().count() + 2;
    assert!(
        overlay.contains(&format!("{NARRATIVE}:{line}:")),
        "{overlay}"
    );
    assert!(overlay.contains("A401"), "{overlay}");
    // The excerpt is the author's own text, and no markup.
    assert!(overlay.contains("&lt;nowhere&gt;"), "{overlay}");
    assert!(!overlay.contains("<nowhere>"), "{overlay}");
    let now = preview.get(REPORT);
    assert_eq!(now.status, 200);
    let text = |reply: &Reply| reply.body.replace("data-number=\"2\"", "data-number=\"1\"");
    assert_eq!(text(&now), text(&before));

    // Saved as editors do it: a new file takes the place of the old one.
    let mended = good.replacen("\n\n", "\n\nMended and saved by rename. ", 1);
    let beside = file.with_extension("md.new~");
    fs::write(&beside, mended).unwrap();
    fs::rename(&beside, &file).unwrap();
    let has_text = |reply: &Reply| reply.body.contains("Mended and saved by rename");
    preview.wait_for(REPORT, has_text);
    assert_eq!(preview.news(REPORT)["is_broken"], false);
}

#[test]
fn a_preview_of_a_broken_site_shows_its_problems_and_recovers() {
    let site = TestSite::small().change("content/site.yaml", "theme: default", "them: default");
    let preview = Preview::of(&site);
    let page = preview.get("/cy/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("content/site.yaml"), "{}", page.body);
    assert!(page.body.contains("A104"), "{}", page.body);
    let file = preview.site().join("content/site.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("them: default", "theme: default")).unwrap();
    preview.wait_for("/cy/", |reply| reply.status == 200);
}

#[test]
fn drafts_are_shown_with_their_standing_or_not_at_all() {
    let site = TestSite::small().change(
        "content/inspections/wenvale/2024-05-checks-1/inspection.yaml",
        "state: final",
        "state: draft",
    );
    let preview = Preview::of(&site);
    assert!(
        preview
            .get(REPORT)
            .body
            .contains("Draft: not for publication")
    );
    let missing = preview.get("/-/missing/cy/");
    assert!(
        missing.body.contains("Drafft: nid i&#39;w gyhoeddi"),
        "{}",
        missing.body
    );
    let folder = site.on_disk();
    let mut child = command(folder.path(), &["--port", "0", "--drafts", "no"])
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    lines.read_line(&mut line).unwrap();
    let port = line.trim_end().trim_end_matches('/').rsplit(':').next();
    let public = Preview {
        port: port.unwrap().parse().unwrap(),
        child,
        _folder: folder,
    };
    assert_eq!(public.get(REPORT).status, 404);
    assert!(
        public
            .get("/en/")
            .body
            .contains("Preview: not for publication")
    );
}
