# Everything the interface says in English. cy.ftl has the same messages in Welsh.

## Addresses: changing one of these moves pages.
slug-areas = areas
slug-reports = reports
slug-frameworks = frameworks
slug-glossary = glossary
slug-accessibility = accessibility

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
not-applicable = not applicable

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
no-reports = No report has been published yet.

## Area
area-description = Inspection reports on youth offending work { $inArea }.
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
framework-pooled-share = At every level, a score is the share of judgements that were sufficient among those that applied, over all the cases examined and all the questions of that level. Judgements that did not apply to a case are left out. A score is never the average of other scores.
framework-rounding = The share is rounded to a whole percentage, halves upwards, and the grade is taken from the rounded figure.
framework-source = Source
framework-comparing = Comparing areas
framework-reports = Reports under this framework
column-range = Score
column-word = Grade
column-meaning = Meaning

## Report
report-description = { $framework } of youth offending work { $inArea }, published { $date }.
report-details = About this report
report-framework = Criteria and how scores are worked out
detail-programme = Programme
detail-joint-inspection = Joint inspection
detail-inspected-by = Inspected by
detail-kind = Inspection
detail-fieldwork = Fieldwork
detail-published = Published
detail-cases = Cases examined
detail-isbn = ISBN
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
score = Score
score-base = { $sufficient } of { $applicable } judgements sufficient
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
plan-answers = Recommendation { $number }
plan-unanswered = Recommendation { $number } is not answered by this plan.
plan-actions = Actions
plan-success = How success will be known
plan-timescale = Timescale
plan-resources = Resources
plan-owner = Owner
status-not-started = Not started
status-under-way = Under way
status-complete = Complete

## Charts and tables
percentage = { $number }%
download-data = Download the data (CSV)
key-label = Key
key-range = Lowest to highest
key-band-top = { $grade }: { $from } and over
key-band = { $grade }: { $from } to { $to }
band-top = { $from } and over
band-range = { $from } to { $to }
column-score = Score
column-cases = Number of cases
column-lowest = Lowest
column-highest = Highest
column-average = Average
column-score-percent = Score (%)
column-lowest-percent = Lowest (%)
column-highest-percent = Highest (%)
column-average-percent = Average (%)
column-area-percent = { $area } (%)
not-graded = not graded
chart-row = { $item }: { $value }.
chart-scores-headline = Scores ranged from { $lowest } for { $lowestItem } to { $highest } for { $highestItem }
chart-scores-subtitle = Score by criterion, { $area }
chart-scores-row = { $item }: { $score }, { $grade }.
chart-counts-subtitle = { $count ->
    [one] 1 case examined, { $area }
   *[other] { $count } cases examined, { $area }
}
chart-ranges-headline = Headline scores above the average: { $above } of { $total }
chart-ranges-subtitle = { $area } beside: { $label }
chart-ranges-row = { $item }: { $area } { $score }, average { $average }, lowest { $lowest }, highest { $highest }.
