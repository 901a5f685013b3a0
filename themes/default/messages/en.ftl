# Everything the interface says in English. cy.ftl has the same messages in Welsh.

## Addresses: changing one of these moves pages.
slug-areas = areas
slug-reports = reports
slug-frameworks = frameworks
slug-glossary = glossary
slug-accessibility = accessibility
slug-plan = improvement-plan
slug-undated = undated

## Every page
window-title = { $page } – { $site }
skip-to-content = Skip to main content
home = Home
areas = Areas
reports = Reports
frameworks = Frameworks
glossary = Glossary
navigation-label = Main
breadcrumbs-label = Breadcrumbs
available-in-other-language = This page is also available in Welsh
demonstration-notice = This area, its inspection, its cases and its figures were made up to show what a report can hold.
important = Important
published-by = Published by
licence-text = Unless stated otherwise, the content of this site is available under the
accessibility-statement = Accessibility statement
about-this-site = About this site
back-to-top = Back to top
contents = Contents
not-available = not available
not-stated = not stated
date-unknown = not known
date-range = { $from } to { $to }

## States: what stands where there is no score
state-not-rated = not rated
state-not-inspected = not inspected
state-not-applicable = not applicable
state-insufficient-evidence = insufficient evidence
state-not-available = not available

## Pages for everybody
not-found-title = Page not found
not-found-text = There is no page at this address. It may have been mistyped, or the page may have moved.
go-home = Go to the home page

## Lists
areas-description = All areas on this site, from A to Z, with the reports published on each.
reports-description = All inspection reports on this site, the newest first.
frameworks-description = The frameworks under which inspections were made: criteria, grades and how scores are worked out.
glossary-description = Terms and abbreviations used in the reports, and what they mean.
accessibility-description = How accessible this site is, what is not, and what to do about it.
letters-label = Letters
report-count = { $count ->
    [0] No reports
    [one] 1 report
   *[other] { $count } reports
}
demonstration-tag = Not a real place
latest-reports = Latest reports
published-on = Published { $date }
undated = date of publication not known
published-unknown = Date of publication not known
all-reports = All reports
no-reports = No report has been published yet.

## Area
area-description = { $area }: inspection reports with their results, charts and data.
area-country = Country
area-region = Region
country-england = England
country-wales = Wales
area-reports = Inspection reports

## Framework
framework-description = { $framework }: what was inspected, how it was judged and how scores are worked out.
valid-from = From { $from }
valid-between = { $from } to { $to }
framework-abbreviation = Abbreviation
framework-inspected-by = Inspected by
framework-programme = Programme
version-name = version { $version }
framework-version = Version of the criteria
framework-valid = In use
framework-criteria = Criteria
framework-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
framework-questions-note = About the questions
framework-grades = What the scores mean
framework-scores = How scores are worked out
scale-of-percent = { $scale }: from a percentage
scale-of-points = { $scale }: from points
scale-of-count = { $scale }: from a count
rule-pooled-share = The share of judgements that were sufficient among those that applied, over all the cases examined and all the questions below. Judgements that did not apply to a case are left out. The score is never the average of other scores.
rule-mean = The average of the numbers shown for the parts.
rule-weighted-mean = The average of the numbers shown for the parts, each counted with its weight.
rule-sum-of-points = The points of the parts' grades, added up.
rule-share-of-maximum = The points of the parts' grades as a percentage of the most they could have.
rule-minimum = The lowest grade among the parts.
rule-count-at-or-above = How many parts are graded { $grade } or better.
rule-count-at-or-below = How many parts are graded { $grade } or worse.
rule-weight = Weights: { $parts }.
rule-applies-to = Applies only to: { $types }.
rule-outside-overall = Stands outside every result above it.
scale-used-for = { $scale }. For: { $rules }
rule-judged = Set by inspectors, not computed.
rule-rounded-first = The number is rounded to a whole one, halves upwards, and the grade is taken from the rounded number.
rule-rounded-last = The grade is taken from the exact number; what is shown is rounded to a whole one, halves upwards.
rule-limiter = Limited to { $grade } at best where { $count } or more of these are { $trigger } or worse: { $parts } ({ $reason }).
rule-override = Inspectors may set another grade, and say who decided, when and why.
rule-override-within = Inspectors may set the next grade above within { $within ->
    [one] 1 point
   *[other] { $within } points
} below its limit, and say who decided, when and why.
framework-source = Source
framework-no-scores = No scores are given under this framework.
framework-comparing = Comparing areas
framework-comparable = Results may be set beside those of
framework-not-comparable = Results are not to be compared with those of any other framework.
framework-changes = Changes to the criteria
framework-change = Version { $version } ({ $date })
framework-versions = Other versions
framework-version-link = Version { $version } ({ $valid })
framework-former = This is a former version of the criteria.
framework-reports = Reports under this framework
column-range = Score
column-word = Grade
column-meaning = Meaning
column-points = Points
column-stars = Stars

## Report
report-description = { $title }. { $framework }, published { $date }.
report-description-undated = { $title }. { $framework }.
report-details = About this report
report-framework-unscored = Criteria
report-framework = Criteria and how scores are worked out
detail-programme = Programme
detail-joint-inspection = Joint inspection
detail-inspected-by = Inspected by
detail-kind = Inspection
detail-fieldwork = Fieldwork
detail-published = Published
detail-cases = Cases examined
detail-isbn = ISBN
detail-service-type = Kind of service
report-source = Source
kind-first = First inspection
kind-re-inspection = Re-inspection
appendix-title = Appendix { $number }: { $title }
not-in-this-edition = Not available in this edition.
part-in-other-language = This part is available only in Welsh.
nothing-to-show = There is nothing to show in this part.
only-in-other-language = This report is available only in Welsh. Its data, tables and charts are shown here in English.
read-other-language = Read the report in Welsh
people-not-named = not named
baseline-heading = Scores compared with other areas
baseline-note = { $label }, as of { $date }. Source: { $source }.
baseline-computed = { $label }, as of { $date }; inspections counted: { $count }.
score = Score
score-base = { $sufficient } of { $applicable } judgements sufficient
score-limited-by = Limited by: { $reason }
score-overridden = Set by { $by }, { $date }: { $after } instead of { $before }. { $reason }
stars = { $count ->
    [one] 1 star
   *[other] { $count } stars
}
scores-table = All results
column-item = Item
column-scored = Item
workings-intro = Each result, and the steps that lead to it.

## Recalculation
recalculated-on = Recalculated, { $date }, under version { $version } of the criteria. The report was first published under version { $former }.
recalculated-moved = Results that changed
recalculated-none = No result changed.
recalculated-former = Read the report as it stood before
former-report = This is the report as it stood before it was recalculated.
former-current = Read the report as it stands now
not-in-criteria = not in these criteria
column-before = Before
column-after = Now

## How a score was worked out
working-pooled = { $sufficient } of the { $applicable } judgements that applied were sufficient: { $exact }%, which is shown as { $shown }%.
working-nothing-applied = No judgement applied.
working-mean = Average of the parts ({ $parts }): { $exact }, which is shown as { $shown }.
working-weighted-mean = Weighted average of the parts ({ $parts }): { $exact }, which is shown as { $shown }.
working-sum-of-points = Points of the parts ({ $parts }): { $shown }.
working-share-of-maximum = Points of the parts ({ $parts }) as a percentage of the most they could have: { $exact }, which is shown as { $shown }.
working-minimum = Lowest grade among the parts ({ $parts }).
working-count-at-or-above = Parts graded { $grade } or better ({ $parts }): { $shown }.
working-count-at-or-below = Parts graded { $grade } or worse ({ $parts }): { $shown }.
working-judged = Set by inspectors.
working-stated = As stated.
working-parts-missing = Too many parts have no result.
working-part = { $title }: { $value }
working-part-weighted = { $title }: { $value }, weight { $weight }
working-grade-points = { $grade }, { $points }
working-number-grade = { $number }, { $grade }

## Letters
letter-to = To
letter-from = From
letter-date = Date
letter-copy = Copy to
letter-copy-below = See the list at the end
comment = Comment
responsible = Responsible: { $who }
example-of = Example for { $number } { $title }
commentary = Commentary on { $title } as a whole
sample-none = The number of cases with each characteristic is not available in this edition.

## Survey
survey-responses = { $count ->
    [0] No responses
    [one] 1 response
   *[other] { $count } responses
}
survey-table = What respondents said: { $group }
survey-share-and-count = { $share } ({ $count })
survey-base-unknown = not stated
column-statement = Statement
column-result = Result
column-base = Number who answered

## Improvement plan
plan-heading = Improvement plan
plan-title = { $plan }: { $report }
plan-description = What the service will do about the recommendations: { $report }.
plan-read = { $plan }: read it in full
plan-extent = Entries: { $entries }. Recommendations answered: { $answered } of { $recommendations }.
plan-report = The report
plan-answers = Recommendation { $number }
plan-answers-heading = Answers
plan-origin = Origin
plan-own = Set by the service itself
plan-unanswered = Recommendation { $number } is not answered by this plan.
plan-answered-by = Answered in the improvement plan
plan-not-answered = Not answered in the improvement plan
plan-linked = Linked plans
plan-actions = Actions
plan-success = How success will be known
plan-timescale = Timescale
plan-resources = Costs and resources
plan-owner = Owner
plan-status = Status
status-not-started = Not started
status-under-way = Under way
status-complete = Complete

## Charts and tables
percentage = { $number }%
number-points = { $number } points
number-points-of = { $number } out of { $most } points
number-count-of = { $number } of { $most }
download-data = Download the data (CSV)
key-label = Key
key-range = Lowest to highest
band-from = { $from } and over
band-from-to = { $from } to { $to }
band-from-below = { $from } to below { $to }
band-above = above { $from }
band-above-to = above { $from }, up to { $to }
band-above-below = above { $from }, below { $to }
working-printed = Printed as { $shown }.
working-band = { $shown } is graded { $grade }: { $range }.
key-band = { $grade }: { $range }
column-score = Score
column-cases = Number of cases
column-lowest = Lowest
column-highest = Highest
column-average = Average
column-in-percent = { $name } (%)
column-score-percent = Score (%)
column-lowest-percent = Lowest (%)
column-highest-percent = Highest (%)
column-average-percent = Average (%)
column-area-percent = { $area } (%)
not-graded = not graded
chart-row = { $item }: { $value }.
chart-scores-headline = Scores ranged from { $lowest } for { $lowestItem } to { $highest } for { $highestItem }
chart-scores-subtitle = { $score } ({ $item }), { $area }
chart-scores-row = { $item }: { $score }, { $grade }.
chart-counts-subtitle = { $count ->
    [one] 1 case examined, { $area }
   *[other] { $count } cases examined, { $area }
}
chart-ranges-headline = Headline scores above the average: { $above } of { $total }
chart-ranges-subtitle = { $area } compared with: { $label }
chart-ranges-row = { $item }: { $area } { $score }, average { $average }, lowest { $lowest }, highest { $highest }.

## Figures in a narrative
figure-ratio = { $count } out of { $digits }
figure-ratio-of-cases = { $count } out of { $of ->
    [one] 1 case
   *[other] { $digits } cases
}
figure-share-of-cases = { $share } of cases
figure-all-but = { $rest ->
    [0] all
    [1] all but one
    [2] all but two
    [3] all but three
    [4] all but four
    [5] all but five
    [6] all but six
    [7] all but seven
    [8] all but eight
    [9] all but nine
    [10] all but ten
   *[other] all but { $digits }
}
figure-rest = { $rest ->
    [0] none
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $digits }
}
figure-quarter-exact = one-quarter
figure-quarter-over = just over one-quarter
figure-quarter-under = just under one-quarter
figure-third-exact = one-third
figure-third-over = just over one-third
figure-third-under = just under one-third
figure-half-exact = half
figure-half-over = just over half
figure-half-under = just under half
figure-two-thirds-exact = two-thirds
figure-two-thirds-over = just over two-thirds
figure-two-thirds-under = just under two-thirds
figure-three-quarters-exact = three-quarters
figure-three-quarters-over = just over three-quarters
figure-three-quarters-under = just under three-quarters

## Search and full index
slug-search = search
slug-index = index
search = Search
search-label = Search this site
search-description = Search the areas, reports, criteria, terms and pages of this site.
search-words = Words to look for
search-hint = For example the name of an area, a criterion or a term. Names of places are found in English and in Welsh.
search-without-script = The search needs a script, and scripts do not run here. The full index lists everything that can be found.
search-otherwise = Other ways to find something
search-found = Results for “{ $query }”: { $count }
search-some = Nothing holds all the words of “{ $query }”. Results that hold some of them: { $count }
search-closest = Many pages hold “{ $query }”. The closest of them: { $count }
search-none = Nothing was found for “{ $query }”.
search-suggested = Did you mean one of these?
search-under = Under these headings:
search-more = Show more results
search-loading = Searching
search-failed = The search could not be loaded. The full index lists everything that can be found.
search-plan = { $plan }: { $area }
search-kind-area = Area
search-kind-report = Report
search-kind-plan = Plan
search-kind-framework = Framework
search-kind-criterion = Criterion
search-kind-term = Term
search-kind-page = Page
areas-see = see
areas-short = all areas from A to Z
full-index = Full index
full-index-short = everything on this site in one list
full-index-description = Everything on this site in one list: areas with their reports, frameworks with their criteria, terms and pages.
full-index-areas = Areas and their reports
full-index-frameworks = Frameworks and their criteria
full-index-pages = Pages
full-index-report = { $framework }, { $date }

## Pages about the site
slug-about = about
slug-data-notes = data-notes
slug-contact = contact
about-title = About and method
about-description = What this site holds, and how inspections, scores and comparisons work on it.
data-notes = Data notes
data-notes-description = What the figures on this site are, where they come from and what is known to be missing.
contact = Contact
contact-description = Whom to ask about this site and about the inspections on it.
about-holdings = What this site holds now
about-reports = Reports: { $count }
about-areas = Areas with a report: { $count }
about-told = Reports with a full text, not figures alone: { $count }
about-dates = Dates of publication: { $from } to { $to }
about-undated = Reports whose date of publication is not known: { $count }
about-frameworks = How inspections, scores and comparisons work
about-frameworks-note = Each framework has its own criteria, its own way of making scores and its own rules on what may be compared. Its page sets them out.
about-reports-here = Reports on this site
accessibility-applies = This accessibility statement applies to { $scope }.
accessibility-run-by = The site is run by { $publisher }. As many people as possible should be able to use it.
accessibility-aims = That means you should be able to:
accessibility-feedback = Feedback and contact information
accessibility-response = How soon you will hear from us: { $time }
accessibility-enforcement = Enforcement procedure
accessibility-enforcement-britain = The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
accessibility-enforcement-ireland = In Northern Ireland, the Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
accessibility-no-body = The regulations apply to public sector bodies, and this site is not published by one.
accessibility-regulations = Read the regulations
accessibility-complain = If you are not happy with how such a body answers a complaint, you can turn to:
accessibility-eass = Equality Advisory and Support Service (EASS)
accessibility-ecni = Equality Commission for Northern Ireland (ECNI)
accessibility-technical = Technical information about this site’s accessibility
accessibility-commitment = { $publisher } is committed to making this site accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
accessibility-status = Compliance status
accessibility-full = This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.
accessibility-partial = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because of the non-compliances and exemptions listed below.
accessibility-none = This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The non-compliances and exemptions are listed below.
accessibility-not-assessed = This website has not yet been fully assessed against the Web Content Accessibility Guidelines version 2.2 AA standard. So no statement is made that it complies, in full or in part.
accessibility-guidelines = Web Content Accessibility Guidelines (WCAG), version 2.2
accessibility-barriers = Non-accessible content
accessibility-barriers-intro = What is listed here is not accessible, for these reasons.
accessibility-non-compliance = Non-compliance with the accessibility regulations
accessibility-burden = Disproportionate burden
accessibility-out-of-scope = Content that is not within the scope of the accessibility regulations
accessibility-fails = Success criteria of WCAG 2.2 that are not met: { $criteria }.
accessibility-mended = To be mended by: { $date }.
accessibility-improvements = What is being done to improve accessibility
accessibility-preparation = Preparation of this accessibility statement
accessibility-prepared = Prepared: { $date }.
accessibility-reviewed = Last reviewed: { $date }.
accessibility-tested = Last tested: { $date }. Tested by: { $by }.
accessibility-untested = This site has not been tested.
