//! The desk that every question goes to: the generation that serves, and what is known of the newest save.
//!
//! In: the site as it was saved, one save after another. Out: answers, from the last good generation; and the news that there is another. It
//! must not know about sockets, nor about who watches the folder.

use std::sync::{Arc, mpsc};
use std::thread;

use jiff::Timestamp;
use tokio::sync::{oneshot, watch};

use super::answer::{Answer, answer_to, refusal_of};
use super::excerpt::Problem;
use super::folder::{Prepared, Whole};
use super::generation::{Generation, PreviewSettings, with_generation};
use super::request::{Refusal, Request};
use super::tools::LatestSave;
use super::words::Words;
use crate::load::{SourceTree, Theme};
use crate::model::Site;
use crate::publish::due;
use crate::render::Look;

/// Something to be done with a generation, on its thread.
type Question = Box<dyn for<'a> FnOnce(&Generation<'a>) + Send>;

/// What serves now. A generation ends when nobody holds the way to it any more.
#[derive(Clone)]
struct Current {
    latest: Arc<LatestSave>,
    generation: Option<Serving>,
}

/// A generation that serves, and what it is made of.
#[derive(Clone)]
struct Serving {
    questions: mpsc::Sender<Question>,
    site: Arc<Site>,
    look: Arc<Look>,
    /// When the public site changes next.
    until: Option<Timestamp>,
}

impl Serving {
    /// Whether it would be made of the same values, but for narratives that are kept apart.
    fn holds(&self, whole: &Whole, settings: &PreviewSettings) -> bool {
        whole.words.is_some()
            && Arc::ptr_eq(&self.site, &whole.site)
            && Arc::ptr_eq(&self.look, &whole.look)
            && self.until.is_none_or(|until| settings.as_of < until)
    }
}

/// Where questions are asked. Clones of it are the same desk.
#[derive(Clone)]
pub struct Desk {
    current: watch::Receiver<Current>,
}

/// Where a new save is handed in.
pub struct Intake {
    current: watch::Sender<Current>,
}

impl Desk {
    /// A desk without a site.
    #[must_use]
    pub fn open(theme: Arc<Theme>, look: Arc<Look>) -> (Desk, Intake) {
        let (sender, receiver) = watch::channel(Current {
            latest: Arc::new(LatestSave {
                number: 0,
                problems: Vec::new(),
                look,
                theme,
            }),
            generation: None,
        });
        (Desk { current: receiver }, Intake { current: sender })
    }

    /// The answer to a request. One for news waits until there is any.
    pub async fn answer(&self, request: Request) -> Answer {
        let mut current = self.current.clone();
        if let Request::News { number, .. } = &request {
            let known = *number;
            let is_news = |now: &Current| Some(now.latest.number) != known;
            if current.wait_for(is_news).await.is_err() {
                return Answer::words(503, "The preview ends.");
            }
        }
        let now = current.borrow().clone();
        let Some(generation) = now.generation else {
            return answer_to(&request, None, &now.latest);
        };
        let (reply, answer) = oneshot::channel();
        let latest = now.latest;
        let question: Question = Box::new(move |generation| {
            // Whoever asked may have gone.
            let _ = reply.send(answer_to(&request, Some(generation), &latest));
        });
        if generation.questions.send(question).is_err() {
            return refusal_of(Refusal::Nothing);
        }
        let answer = answer.await;
        answer.unwrap_or_else(|_| Answer::words(503, "The page could not be made."))
    }

    /// What is known of the newest save.
    #[must_use]
    pub fn latest(&self) -> Arc<LatestSave> {
        Arc::clone(&self.current.borrow().latest)
    }
}

impl Intake {
    /// Takes a save. With an error in it the last good generation goes on serving.
    pub fn take(
        &self,
        prepared: Prepared,
        settings: &PreviewSettings,
        theme: Arc<Theme>,
        look: Arc<Look>,
    ) {
        let mut problems = prepared.problems;
        let mut generation = None;
        if let Some(whole) = prepared.whole {
            let serving = self.current.borrow().generation.clone();
            let serving = serving.filter(|serving| serving.holds(&whole, settings));
            match serving {
                Some(serving) => told_anew(&serving, whole.words),
                None => match begin(whole, settings.clone()) {
                    Ok(serving) => generation = Some(serving),
                    Err(mut found) => problems.append(&mut found),
                },
            }
        }
        problems.sort_by_key(|problem| !problem.is_error);
        self.current.send_modify(|current| {
            current.latest = Arc::new(LatestSave {
                number: current.latest.number + 1,
                problems,
                look,
                theme,
            });
            if generation.is_some() {
                current.generation = generation;
            }
        });
    }
}

/// Tells a generation that narratives have changed. Questions come in their order, so no later answer is made of what was.
fn told_anew(serving: &Serving, words: Option<Words>) {
    let question: Question = Box::new(|generation| generation.read_again(words));
    // It ends when nobody holds the way to it, and we do.
    let _ = serving.questions.send(question);
}

/// Starts the thread of a generation, and waits until it can answer.
fn begin(whole: Whole, settings: PreviewSettings) -> Result<Serving, Vec<Problem>> {
    let (questions, asked) = mpsc::channel::<Question>();
    let (ready, is_ready) = mpsc::channel();
    let Whole { site, look, words } = whole;
    let serving = Serving {
        questions,
        site: Arc::clone(&site),
        look: Arc::clone(&look),
        until: due(&site, settings.as_of).next_build(),
    };
    let work = move || {
        with_generation(&site, &look, &settings, |generation| {
            generation.read_again(words);
            let nothing = SourceTree::default();
            let problems = generation.problems().iter();
            let problems: Vec<Problem> = problems
                .map(|problem| Problem::of(problem, &nothing))
                .collect();
            let is_good = problems.is_empty();
            let _ = ready.send(problems);
            if is_good {
                for question in asked {
                    question(generation);
                }
            }
        });
    };
    let started = thread::Builder::new()
        .name("generation".to_owned())
        // Markdown and charts recurse; a page must not depend on how much a platform gives a thread.
        .stack_size(8 << 20)
        .spawn(work);
    match (started, is_ready.recv()) {
        (Ok(_), Ok(problems)) if problems.is_empty() => Ok(serving),
        (Ok(_), Ok(problems)) => Err(problems),
        _ => Err(Vec::new()),
    }
}
