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
survey-base-unknown = not stated
column-statement = Statement

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
chart-scores-headline = Scores ranged from { $lowest } for { $lowestItem } to { $highest } for { $highestItem }
chart-scores-subtitle = { $score } ({ $item }), { $area }
chart-counts-subtitle = { $count ->
    [one] 1 case examined, { $area }
   *[other] { $count } cases examined, { $area }
}
chart-ranges-headline = Headline scores above the average: { $above } of { $total }
chart-ranges-subtitle = { $area } compared with: { $label }

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

## Reading a report
absent-title = Parts that are not shown
absent-from-edition = This edition does not have these parts:
absent-from-language = These parts are available only in Welsh:
absent-empty = There is nothing to show for these parts:
glossary-whole = All terms of the glossary

## Short forms of a report
slug-summary = summary
slug-children = for-children
slug-parents = for-parents
slug-press = press-notice
short-forms = This report in short
short-summary = One-page summary
short-children = For children and young people
short-parents = For parents and carers
short-press = Press notice
short-title = { $form }: { $report }
short-summary-description = The main results and the recommendations of the report “{ $report }” ({ $date }) on one page.
short-children-description = What the report “{ $report }” ({ $date }) says, for children and young people.
short-parents-description = What the report “{ $report }” ({ $date }) says, for parents and carers.
short-press-description = What the report “{ $report }” ({ $date }) says, for journalists.
short-cases = { $count ->
    [one] 1 case was examined.
   *[other] { $number } cases were examined.
}
short-results = Main results
short-column-others = Average (lowest to highest)
short-others = { $average } ({ $lowest } to { $highest })
short-strengths = Strengths
short-improvements = Areas for improvement
short-recommendations = Recommendations
short-findings-elsewhere = The findings are available only in Welsh.
short-text-elsewhere = This text is available only in Welsh.
short-text-read = Read it in Welsh
short-picked = Of the findings, the first one is shown for each of the three items with the best results, and for each of the three with the worst.
short-full = The full report is at:
short-decided = What the inspectors decided
press-opening = { $body } has published a report: { $report }.
press-results = The main results are:
press-strengths = Among the strengths that the inspectors found:
press-improvements = Among the areas for improvement that they found:
press-recommendations = { $count ->
    [one] The report makes 1 recommendation.
   *[other] The report makes { $number } recommendations.
}
press-notes = Notes for editors
press-address = This notice is at:
press-picked = The findings are those of the report as it stands on this site. At most three of each kind are shown.
press-contact = Contact:

## On paper
print-page = Page
print-of = of
print-available = This page is available at:

## Charts in five forms
download-json = Download the data (JSON)
column-share = Share
column-share-percent = Share (%)
column-said-so = Number
column-said-so-data = Number who said so
column-base = Out of
column-base-data = Number who answered
key-said-so = Said so
key-said-otherwise = Gave another answer
share-with-count-and-base = { $share } ({ $count } of { $base })
share-with-count = { $share } ({ $count })
share-with-base = { $share } (of { $base })
count-with-share = { $count } ({ $share })
chart-scores-headline-same = Every known score is { $score }
chart-scores-row-graded = The result for { $item } is { $score } ({ $grade }).
chart-scores-row-ungraded = The result for { $item } is { $score }.
chart-scores-row-without = There is no result for { $item } ({ $state }).
chart-counts-headline = { $title } – the largest group: { $item }, { $total ->
    [one] { $count } of 1 case
   *[other] { $count } of { $total } cases
}
chart-counts-row = { $count ->
    [one] 1 case is
   *[other] { $count } cases are
} in the category { $item }, { $share } of the total.
chart-counts-row-of-none = { $count ->
    [one] 1 case is
   *[other] { $count } cases are
} in the category { $item }.
chart-shares-headline = { $group }: shares ranged from { $lowest } to { $highest } of those who answered
chart-shares-headline-same = { $group }: each share is { $share } of those who answered
chart-shares-subtitle = Share of those who answered each question, { $area }. Responses in all: { $count }
chart-shares-undrawn = { $count ->
    [one] 1 result stands in the table alone, because no share can be worked out for it.
   *[other] { $count } results stand in the table alone, because no share can be worked out for them.
}
chart-shares-row = { $share } ({ $count } of the { $base } who answered) said: “{ $item }”.
chart-shares-row-counted = { $share } ({ $count }) said: “{ $item }”.
chart-shares-row-based = { $share } of the { $base } who answered said: “{ $item }”.
chart-shares-row-alone = { $share } of those who answered said: “{ $item }”.
chart-shares-row-count-alone = The number who said “{ $item }” was { $count }, and their share cannot be worked out.
chart-shares-row-unknown = How many said “{ $item }” is not known.
chart-ranges-sentence = { $area } scored { $score } for { $item }, where the average is { $average } and scores run from { $lowest } to { $highest }.

## Areas over time
area-succession = Before and after this area
area-came-from = The area that this one came out of ({ $date }):
area-became = Areas that took its place ({ $date }):
area-history-heading = Results over time
history-framework-version = { $framework }, version { $version }
history-break-framework = Results above and below this point cannot be compared: they were made under different frameworks.
history-break-version = Results above and below this point cannot be compared: the criteria changed.
history-break-order = Results above and below this point are not compared: it is not known which came first.
history-number-grade-told = { $number }, { $grade }
column-published = Published
column-framework = Framework
column-result-of = Result for
column-number = Number
column-result = Result
history-scale = Scale: { $from } to { $to }
column-comparable-group = Group of results that can be compared
chart-history-headline-whole = Results of { $count } inspections, which can be compared
chart-history-headline-broken = Results of { $count } inspections, not all of which can be compared
chart-history-subtitle = { $area }, newest first
chart-history-stretch = Framework: { $framework }.
chart-history-row = { $item }: the result was { $value } ({ $date }).
chart-history-row-without = { $item }: there was no result, { $value } ({ $date }).
report-with-date = { $report }, { $date }
neighbours-heading = Reports before and after
neighbours-previous = Previous report
neighbours-next = Next report
followed-heading = Earlier recommendations
followed-introduction = What this inspection found of the recommendations of earlier inspections.
followed-by = Found by a later inspection
followed-met = Met
followed-partly-met = Partly met
followed-not-met = Not met

## Comparing areas
slug-compare = compare
slug-by-score = by-score
slug-by-date = by-date
slug-by-region = by-region
slug-by-country = by-country
slug-by-family = by-family
compare = Compare
compare-areas = Compare areas
compare-description = Areas side by side, one page for each framework. Only results under the same criteria can be compared.
compare-all = Compare all areas: { $framework }
compare-title = { $framework }: areas compared
compare-page-description = { $framework }: the latest results of all areas inspected under it, side by side.
compare-view-description = { $framework }: the latest results of all areas inspected under it, side by side ({ $order }).
compare-sorted-by = sorted by: { $what }
compare-grouped-by = grouped by: { $what }
compare-base = { $count ->
    [one] 1 area has its latest inspection here.
   *[other] { $count } areas each have their latest inspection here.
}
compare-newest = Newest report: { $date }.
compare-undated = { $count ->
    [one] The date of publication of 1 report is not known.
   *[other] The dates of publication of { $count } reports are not known.
}
compare-first-only = Only first inspections are compared.
compare-views = Order and groups
compare-sorted = Sorted by
compare-grouped = Grouped by
compare-by-area = Area
compare-by-date = Date published
compare-by-region = Region
compare-by-country = Country
compare-by-family = Family
compare-grid = Main results of each area
compare-grid-items = Further results, of the areas where they are known
compare-hint = The head of each column sorts the rows by it.
compare-report = Report on { $area }
compare-others = Other inspections
compare-no-result = No result to compare: { $areas }.
compare-no-family = In no family named on this site
compare-summary = Lowest, highest and average
compare-summary-place = Lowest, highest and average: { $place }
compare-computed = Worked out from the areas on this page.
compare-computed-by = Worked out from the areas on this page, with reports up to: { $date }.
compare-frozen = The lowest, highest and average beside the scores in a report are others: those printed when the report was published. They are not used here.
compare-too-few = too few areas
compare-known = { $count ->
    [one] 1 area with a result
   *[other] { $count } areas with a result
}
compare-not-here = Areas that are not here
compare-versions = Results under other versions of these criteria cannot be compared with these. They have their own pages:
compare-left-out = Left out, because not a real place:
compare-not-inspected = { $count ->
    [one] Not inspected: 1 area
   *[other] Not inspected: { $count } areas
}
compare-not-inspected-note = This site has no report on these areas under this framework.
family-of = Family of { $area }
family-source = As named in: { $source }
compare-spread = Where areas lie
spread-headline = How the results of { $count ->
    [one] 1 area are spread
   *[other] { $count } areas are spread
}
spread-headline-area = { $count ->
    [one] { $area } among 1 area
   *[other] { $area } among { $count } areas
}
spread-subtitle = Number of areas by result, { $framework }
spread-subtitle-by = Number of areas by result, { $framework }, reports up to: { $date }
spread-percents = { $from }% to { $to }%
spread-label = { $count ->
    [one] { $item } (1 area)
   *[other] { $item } ({ $count } areas)
}
spread-class = { $count ->
    [one] { $class }, 1 area
   *[other] { $class }, { $count } areas
}
spread-row = { $item }: { $classes }.
spread-row-area = { $item }: { $classes }. { $area }: { $own }.
spread-cell = { $item }: { $value }
spread-without = no result
spread-column = Result
spread-areas = Areas
spread-areas-data = Number of areas
family-heading = Beside other areas
family-headline = { $area } beside its family: { $members }
family-subtitle = { $framework }, compared with: { $label }
family-row = { $item }: { $area } { $score }, average { $average }, lowest { $lowest }, highest { $highest }; { $members }.
family-row-alone = { $item }: { $area } { $score }; { $members }.
family-row-only = { $item }: { $area } { $score }.
family-member = { $area } { $value }
family-key = Areas of its family
family-named = The family is as named in: { $source }.
family-reports = Reports on the areas of the family
family-report = { $area } ({ $date })
family-report-none = { $area }: no result to compare
paper-heading = Paragraph for a committee paper
paper-lead = The report “{ $title }” ({ $framework }) was published { $precision ->
    [day] on { $date }
   *[other] in { $date }
}.
paper-lead-undated = The date of publication of the report “{ $title }” ({ $framework }) is not known.
paper-score = { $standing ->
    [above] { $area } scored { $score } for { $item }, above the average of { $average } (lowest { $lowest }, highest { $highest }).
    [below] { $area } scored { $score } for { $item }, below the average of { $average } (lowest { $lowest }, highest { $highest }).
   *[equal] { $area } scored { $score } for { $item }, the same as the average of { $average } (lowest { $lowest }, highest { $highest }).
}
paper-score-alone = { $area } scored { $score } for { $item }.
paper-higher = In its family, that is higher than { $areas }.
paper-lower = In its family, that is lower than { $areas }.
paper-same = In its family, that is the same as { $areas }.
paper-none = There is no comparable result for { $areas }.
paper-none-here = For this score there is no comparable result for { $areas }.
paper-area = { $area } ({ $score })
paper-and = { $first } and { $last }
paper-baseline = Lowest, highest and average: { $note }

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

## Open data, feeds and the history of a report
slug-data = data
slug-feed = feed
data = Data
data-description = Download the data behind the reports, with what each column and symbol means.
data-introduction = Everything that the reports show in figures can be taken away and used again. Every file holds both languages, or comes in each.
data-all = The whole set
data-all-text = All areas, frameworks, inspections and scores of this site.
data-parts = Parts of the set
data-parts-text = The same files for one framework, one area or one report are linked from its page, under “Data”.
data-part-areas = Areas, from A to Z
data-part-reports = Reports, the newest first
data-changes = What is new
data-changes-text = The list of changes says what was published, corrected and recalculated, and when. The feeds tell the same to programs that follow many sites; each area and framework with a report has one of its own.
data-link-changes = List of changes (JSON)
data-link-feed = { $title } (Atom feed)
data-symbols = Symbols
data-symbols-text = Where there is no value, a symbol says why. No missing value is ever written as nought. The symbols are the same in both languages.
data-head-symbol = Symbol
data-suppressed = suppressed
data-symbol-not-available = There may be a value, and the source of this edition does not show it.
data-symbol-not-applicable = There cannot be a value: what is asked does not apply here.
data-symbol-not-rated = It was inspected, and too much is missing for a result.
data-symbol-not-inspected = It was not inspected.
data-symbol-insufficient-evidence = What inspectors found did not allow a judgement.
data-symbol-suppressed = There is a value, and it is not shown because it could tell of single people. No value of this site is suppressed so far.
data-formats = Formats
data-format-csv = CSV: one table in each file, UTF-8 with commas and one row of heads. Beside each file is a description of it in the vocabulary of CSV on the Web, under the same name with -metadata.json added.
data-format-json = JSON: all tables in one file, with schemas:
data-format-ods = ODS: a workbook in each language for spreadsheet programs, with a cover, notes and one table on each sheet. What the CSV files say with words for machines, the workbooks say in their language.
data-format-zip = ZIP: all files of the set as they stand since a day.
data-empty-cells = An empty cell of a CSV file is a missing value; for scores, the columns state and symbol say why it is missing.
data-formulas = A text in a CSV file that begins with =, +, -, @, a tab or a return has an apostrophe before it, so that no spreadsheet program takes it for a formula.
data-link-schema = Schema of the data
data-link-changes-schema = Schema of the list of changes
data-addresses = Addresses
data-addresses-text = These addresses do not move, and always hold the latest data. They are made of ids, which never change, not of names.
data-part-area = AREA
data-part-framework = FRAMEWORK
data-part-inspection = INSPECTION
data-part-day = YYYY-MM-DD
data-address-all = The whole set
data-address-framework = One framework
data-address-area = One area
data-address-inspection = One inspection
data-address-dated = As they stand since a day, in any of these folders
data-dates-text = A dated archive is named after the day of the newest change that it covers. A change that is only known to the month or the year counts from its first day. Earlier archives are not made again: whoever publishes the site keeps them.
data-tables = Tables and columns
data-tables-text = A column whose name ends with _en or _cy is in English or in Welsh.
data-licence = Licence and source
data-about = About the data: columns, symbols and licence
data-of-report = Data of this report
data-of-area = Data of this area
data-of-framework = Data of this framework
data-coverage = England and Wales
data-size = { $size } kB
data-title-all = Data: { $name }
data-title-report = Data: { $name } ({ $date })
data-description-all = Areas, frameworks, inspections, scores, recommendations, survey results and numbers of cases of all reports of this site.
data-description-framework = Inspections, scores, recommendations, survey results and numbers of cases of all reports under this framework.
data-description-area = Inspections, scores, recommendations, survey results and numbers of cases of all reports on this area.
data-description-report = Scores, recommendations, survey results and numbers of cases of this report, as far as it has them.
data-table-areas = Areas
data-table-frameworks = Frameworks
data-table-grades = Grades
data-table-inspections = Inspections
data-table-changes = Changes
data-table-scores = Scores
data-table-former-scores = Scores before recalculation
data-table-recommendations = Recommendations
data-table-survey = Survey results
data-table-sample = Cases by characteristic
data-table-of = { $table }. { $data }
data-change-list = What was published, corrected and recalculated
data-in-english = { $title } (in English)
data-in-welsh = { $title } (in Welsh)
data-link-csv = { $table } (CSV)
data-link-json = All tables (JSON)
data-link-workbook-english = Workbook in English (ODS)
data-link-workbook-welsh = Workbook in Welsh (ODS)
data-link-archive = All files in one dated archive (ZIP)
data-sheet-cover = Cover
data-sheet-notes = Notes
data-sheet-introduction = One table with one row of heads. The sheet of notes explains symbols and columns; the cover names licence and source.
data-notes-introduction = What the symbols and the columns mean.
data-head-about = About these data
data-head-value = Details
data-head-note = Symbol or column
data-cover-publisher = Published by
data-cover-licence = Licence
data-cover-licence-address = Address of the licence
data-cover-source = Source
data-cover-notice = Important
data-cover-modified = The data stand as they are since
data-cover-page = About the data
data-cover-latest = The latest data (JSON)
data-cover-notes = Sheet with symbols and columns
data-cover-sheet = Sheet: { $table }
data-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
data-word-true = true
data-word-false = false
data-word-england = England
data-word-wales = Wales
data-word-first = first inspection
data-word-re-inspection = re-inspection
data-word-item = item
data-word-theme = theme
data-word-overall = overall result
data-word-percent = percentage
data-word-points = points
data-word-count = count
data-word-not-available = not available
data-word-not-applicable = not applicable
data-word-not-rated = not rated
data-word-not-inspected = not inspected
data-word-insufficient-evidence = insufficient evidence
data-word-stated = stated
data-word-computed = computed
data-word-pooled-share = share of judgements
data-word-mean = average
data-word-weighted-mean = weighted average
data-word-sum-of-points = sum of points
data-word-share-of-maximum = share of the maximum
data-word-minimum = lowest grade
data-word-judged = set by inspectors
data-word-published = published
data-word-corrected = corrected
data-word-recalculated = recalculated
data-column-area-id = Area: id
data-column-name = Name
data-column-country = Country
data-column-region-id = Region: id
data-column-region = Region
data-column-is-demonstration = Made-up place
data-column-page = Page
data-column-framework-id = Framework: id
data-column-framework-version = Version of the criteria
data-column-abbreviation = Abbreviation
data-column-is-current = Version of today
data-column-valid-from = In use from
data-column-valid-to = In use to
data-column-body = Inspected by
data-column-scale-id = Scale: id
data-column-grade-id = Grade: id
data-column-grade = Grade
data-column-rank = Rank
data-column-points = Points
data-column-stars = Stars
data-column-meaning = Meaning
data-column-inspection-id = Inspection: id
data-column-title = Title
data-column-area = Area
data-column-kind-of-inspection = Kind of inspection
data-column-service-type = Kind of service
data-column-published = Published
data-column-public-since = Public since
data-column-fieldwork-from = Fieldwork from
data-column-fieldwork-to = Fieldwork to
data-column-cases = Number of cases
data-column-isbn = ISBN
data-column-source = Source
data-column-score-id = Score: id
data-column-kind-of-score = Kind of score
data-column-item-number = Number of the item
data-column-number = Number
data-column-unit = Unit
data-column-most = Most it could be
data-column-sufficient = Judgements sufficient
data-column-applicable = Judgements that applied
data-column-grade-rank = Rank of the grade
data-column-state = Why there is no score
data-column-symbol = Symbol
data-column-origin = Where the score comes from
data-column-rule = Rule
data-column-is-limited = Limited by another score
data-column-is-overridden = Set by people instead
data-column-note = Note
data-column-recommendation-number = Number of the recommendation
data-column-recommendation-id = Recommendation: id
data-column-recommendation = Recommendation
data-column-responsible = Responsible
data-column-group-id = Group: id
data-column-group = Group
data-column-responses = Responses
data-column-result-id = Result: id
data-column-statement = Statement
data-column-count = Number who said so
data-column-base = Number who answered
data-column-percent = Percentage
data-column-characteristic-id = Characteristic: id
data-column-characteristic = Characteristic
data-column-category-id = Category: id
data-column-category = Category
data-column-change-id = Change: id
data-column-change = Change
data-column-on = Date
data-column-since = Counts from
data-column-former-version = Version before
data-column-data = Address of the data
data-meaning-inspection-id = The area and the folder of the inspection: what addresses are made of.
data-meaning-area-id = Never changes, whatever becomes of the name.
data-meaning-is-demonstration = True for an area, its inspections and figures that were made up for demonstration.
data-meaning-framework-version = Under which the scores stand.
data-meaning-is-current = False for a former version.
data-meaning-valid-from = When the first inspection was made: a year, a month or a day, as precise as it is known.
data-meaning-valid-to = When the last inspection was made; missing while it is in use.
data-meaning-rank = 1 for the best grade of the scale.
data-meaning-kind-of-inspection = Whether it was the first of the area under the framework.
data-meaning-published = As printed: a year, a month or a day.
data-meaning-public-since = From which day it counts as public; of a month or a year its first day. Where no date of publication is known, the day is chosen by this site.
data-meaning-fieldwork-from = When the inspectors were there, or when they began.
data-meaning-source = Where the results are printed.
data-meaning-score-id = Unique in its framework.
data-meaning-kind-of-score = An item of the criteria, a theme, or the overall result.
data-meaning-number = Rounded to a whole number, as readers see it.
data-meaning-unit = A percentage, points, or a count of parts.
data-meaning-most = 100 for a percentage; the points of the best grades; the number of parts.
data-meaning-sufficient = Where the score is a share of judgements.
data-meaning-applicable = The base of the share. Judgements that did not apply to a case are left out.
data-meaning-scale-id = Which scale the grade belongs to.
data-meaning-grade-id = Unique in its scale.
data-meaning-grade-rank = 1 for the best grade of the scale.
data-meaning-state = Missing where there is a score.
data-meaning-symbol = The symbol for the reason.
data-meaning-origin = Stated by the inspectorate, or computed by the rules of the framework.
data-meaning-rule = How the framework makes this score.
data-meaning-is-limited = Whether the grade is lower because of another score.
data-meaning-is-overridden = Whether people set another grade than the computed one.
data-meaning-responses = How many of the group answered at all.
data-meaning-base = How many answered this question.
data-meaning-percent = As printed.
data-meaning-change = Published, corrected, recalculated, superseded or withdrawn.
data-meaning-since = An instant. A month or a year counts from its first day, a day from 00:01 in London, and nothing before the report was public.
feed-title = { $name }: new and changed reports
feed-subtitle = What was published, corrected and recalculated, the newest first.
feed-corrected = Corrected: { $title }
feed-recalculated = Recalculated: { $title }
feed-summary-published = The report was published.
feed-summary-recalculated = The scores were worked out again under later criteria.
history-heading = Changes to this report
history-published = First published: { $date }.
history-corrected = Corrected, { $date }:
history-recalculated = Recalculated, { $date }.
history-undated = First published: date not known.

## What the public may not see yet
instant = { $time } on { $date }
watermark-label = Not published
watermark-preview = Preview: not for publication
watermark-draft = Draft: not for publication
watermark-factual-check = Copy for checking the facts: not for publication
watermark-embargoed = Embargoed until { $until }: not for publication

## The life of a report
watermark-incomplete = Not complete in both languages: not for publication
exemption-reason = Why it is in one language:
watermark-withdrawn = Withdrawn: not for publication
withdrawn = Withdrawn
withdrawn-on = This report was withdrawn on { $date }.
withdrawn-description = The report { $title } was withdrawn. This page says when and why.
superseded-on = A later report took the place of this one on { $date }. This report no longer counts in comparisons.
superseded-read = Read the later report: { $report }
area-superseded = Reports whose place another took
feed-superseded = Superseded: { $title }
feed-withdrawn = Withdrawn: { $title }
feed-summary-superseded = Another report took the place of this one.
history-superseded = Superseded by another report, { $date }.
data-word-superseded = superseded
data-word-withdrawn = withdrawn

## Small numbers that are not shown
figure-suppressed = [c] (a number that is not shown)
survey-responses-suppressed = The number of responses is too small to be shown
chart-counts-row-suppressed = The number of cases in the category { $item } is not shown.
chart-shares-subtitle-suppressed = Share of those who answered each question, { $area }. The number of responses is not shown
chart-shares-row-suppressed = How many said “{ $item }” is not shown.
chart-suppressed = [c] stands for a number that is not shown, because it is small or because a small number could be worked out from it. A small number could tell of single people.
chart-rounded = Counts are rounded to the nearest { $to }, and shares are worked out from rounded counts.
data-symbol-suppressed-here = There is a value, and it is not shown because it is small, or because a small one could be worked out from it, and small numbers could tell of single people. In data files, too, the sign stands in its place.

## The copy for the factual check

copy-window-title = { $report }: copy for checking the facts
copy-heading = Checking the facts in this copy
copy-purpose = This copy is for the service that was inspected, so that it can check the facts. Please do not pass it on or publish it.
copy-numbers = Each paragraph, chart and table has a number. Please give that number with each correction, and say what is wrong, what is right, and where that can be seen.
copy-same-numbers = The numbers are the same in Welsh and in English.
copy-reply-by = Please send corrections by { $date }.

## What would be different

signoff-title = What would be different for readers
signoff-compared = What is live ({ $old }) was compared with what the public would see from { $instant }.
signoff-no-old-data = What is live has no data file of the whole site, so scores and data were not compared.
signoff-bad-old-data = The data file of what is live cannot be read, so scores and data were not compared.
signoff-nothing = Nothing changes for readers.
signoff-same-pages = Pages that stay as they are: { $count }.
signoff-furniture = Pages on which only what stands around the text changes: { $count }.
signoff-reports-added = Reports that appear
signoff-reports-removed = Reports that disappear
signoff-reports-withdrawn = Reports that are withdrawn
signoff-pages-added = Other pages that appear
signoff-pages-removed = Other pages that disappear
signoff-scores = Scores and grades
signoff-report = Report
signoff-live = Live
signoff-new = To be published
signoff-not-scored = not scored
signoff-texts = Texts
signoff-data = Data
signoff-added = Added
signoff-removed = Removed
signoff-changed = Changed
signoff-moved = Moved
signoff-mark-added = [added]
signoff-mark-removed = [removed]
signoff-kind-heading = heading
signoff-kind-sentence = text
signoff-kind-detail = detail
signoff-kind-score = score
signoff-kind-recommendation = recommendation
signoff-kind-notice = notice
signoff-kind-chart = chart
signoff-kind-row = row of a table
signoff-kind-term = term of the glossary
signoff-decision = Decision
signoff-decided = To be published / not to be published
signoff-who = Name, role and date

## Translation
translation-to-revisit = The English has changed since this was translated.

## The preview
preview-name = Preview
preview-label = Tools of the preview
preview-both = English and Welsh side by side
preview-alone = This page by itself
preview-together = Scroll together
preview-in-english = The page in English
preview-in-welsh = The page in Welsh
preview-missing = What is missing
preview-nothing-missing = Nothing is missing, and everything is public.
preview-other-files = Other files
preview-problems = Problems
preview-errors-heading = To be mended
preview-errors = { $count ->
    [one] { $count } problem stops the site from being built.
   *[other] { $count } problems stop the site from being built.
}
preview-last-good = The page is as it was before.
preview-warnings = { $count ->
    [one] { $count } thing is missing.
   *[other] { $count } things are missing.
}
preview-show = Show
preview-hide = Hide
preview-help = What to do:
preview-excerpt = The place in the file
preview-broken = This page cannot be shown
preview-broken-text = It appears by itself once these problems are mended.
