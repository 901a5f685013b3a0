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
