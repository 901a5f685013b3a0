//! The sockets of the preview.
//!
//! In: an address, a desk. Out: answers over HTTP, within limits of size, time and number. It must not know what is answered.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use thiserror::Error;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

use super::answer::{Answer, refusal_of};
use super::desk::Desk;
use super::request::{Head, Hosts, Request, admit};

/// The most connections at once. Others wait their turn.
const MOST_CONNECTIONS: usize = 512;

/// The most bytes of a request's head.
const LARGEST_HEAD: usize = 16 << 10;

/// How long a request's head may take, and how long a connection may be idle.
const SLOWEST_HEAD: Duration = Duration::from_secs(8);

/// How long a connection may last: a reader who takes nothing must not hold it for ever.
const LONGEST_CONNECTION: Duration = Duration::from_secs(120);

/// How long somebody waits for news before being told that there is none. Shorter than what a connection may last.
const LONGEST_WAIT: Duration = Duration::from_secs(25);

/// Why the preview cannot be served.
#[derive(Debug, Error)]
pub enum ServeError {
    /// Something else listens there.
    #[error("port {0} is taken by another program")]
    Busy(u16),
    /// The system refused the address.
    #[error("cannot listen on {address}: {source}")]
    Address {
        /// Where it was to listen.
        address: SocketAddr,
        /// Why not.
        source: io::Error,
    },
    /// The system refused something else.
    #[error("the preview cannot run: {0}")]
    System(#[from] io::Error),
}

impl ServeError {
    /// What to do about it.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        match self {
            ServeError::Busy(_) => "choose another with --port, or any free one with --port 0",
            ServeError::Address { .. } => "name an address of this machine with --host",
            ServeError::System(_) => "close other programs and try again",
        }
    }
}

/// A port that listens already; browsers that come wait until it is served.
pub struct Listening {
    listener: TcpListener,
    hosts: Hosts,
    /// Where it listens.
    pub address: SocketAddr,
}

/// Begins to listen. Port 0 is any free one.
///
/// # Errors
/// When the port is taken or the address is not of this machine.
pub fn listen(host: Option<IpAddr>, port: u16) -> Result<Listening, ServeError> {
    let address = SocketAddr::new(host.unwrap_or(IpAddr::from([127, 0, 0, 1])), port);
    let listener = TcpListener::bind(address).map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => ServeError::Busy(port),
        _ => ServeError::Address { address, source },
    })?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    Ok(Listening {
        listener,
        hosts: Hosts::new(address.port(), host),
        address,
    })
}

impl Listening {
    /// Serves until the user interrupts.
    ///
    /// # Errors
    /// When the system refuses what a server needs.
    pub fn serve(self, desk: Desk) -> Result<(), ServeError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let hosts = Arc::new(self.hosts);
            let accepting = tokio::spawn(accept(listener, desk, hosts));
            let interrupted = tokio::signal::ctrl_c().await;
            accepting.abort();
            interrupted.map_err(ServeError::System)
        })
    }
}

async fn accept(listener: tokio::net::TcpListener, desk: Desk, hosts: Arc<Hosts>) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(_) => {
                // Out of file handles, most likely: others will be closed soon.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let (desk, hosts) = (desk.clone(), Arc::clone(&hosts));
        tokio::spawn(async move {
            // A connection that fails or takes too long is dropped, which is all that can be done about it.
            let _ = tokio::time::timeout(LONGEST_CONNECTION, talk(stream, desk, hosts)).await;
            drop(place);
        });
    }
}

async fn talk(stream: TcpStream, desk: Desk, hosts: Arc<Hosts>) {
    // Answers are written whole, so waiting to fill a packet only costs time.
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| {
        let (desk, hosts) = (desk.clone(), Arc::clone(&hosts));
        async move { Ok::<_, Infallible>(respond(&request, &desk, &hosts).await) }
    });
    let mut server = http1::Builder::new();
    server
        .timer(TokioTimer::new())
        .header_read_timeout(SLOWEST_HEAD)
        .max_header_size(LARGEST_HEAD)
        .max_headers(64)
        .auto_date_header(false);
    let _ = server.serve_connection(TokioIo::new(stream), service).await;
}

async fn respond(
    request: &hyper::Request<Incoming>,
    desk: &Desk,
    hosts: &Hosts,
) -> Response<Full<Bytes>> {
    let headers = request.headers();
    let one = |name: &str| headers.get(name).map(HeaderValue::as_bytes);
    let named: Vec<&[u8]> = headers
        .get_all(header::HOST)
        .iter()
        .map(HeaderValue::as_bytes)
        .collect();
    // A whole address instead of a path is for proxies, and this is none.
    let target = match request.uri().authority() {
        Some(_) => "",
        None => request
            .uri()
            .path_and_query()
            .map_or("", |path| path.as_str()),
    };
    let head = Head {
        method: request.method().as_str(),
        target,
        hosts: &named,
        origin: one("origin"),
        fetch_site: one("sec-fetch-site"),
        fetch_dest: one("sec-fetch-dest"),
        has_body: request.body().size_hint().upper() != Some(0),
    };
    let answer = match admit(&head, hosts) {
        Err(refusal) => refusal_of(refusal),
        Ok(asked) => answered(asked, desk).await,
    };
    write(answer, request.method() == hyper::Method::HEAD)
}

async fn answered(asked: Request, desk: &Desk) -> Answer {
    let is_news = matches!(asked, Request::News { .. });
    let answer = desk.answer(asked);
    if !is_news {
        return answer.await;
    }
    let answer = tokio::time::timeout(LONGEST_WAIT, answer).await;
    answer.unwrap_or_else(|_| Answer::words(204, ""))
}

fn write(answer: Answer, is_head: bool) -> Response<Full<Bytes>> {
    let length = answer.body.len();
    let headers = answer.headers();
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let has_no_body = is_head || status == StatusCode::NO_CONTENT;
    let body = if has_no_body {
        Bytes::new()
    } else {
        Bytes::from_owner(answer.body)
    };
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    let kept = response.headers_mut();
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            kept.insert(HeaderName::from_static(name), value);
        }
    }
    if is_head {
        kept.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    if status.is_client_error() && status != StatusCode::NOT_FOUND {
        kept.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
