# Popeth y mae'r rhyngwyneb yn ei ddweud yn Gymraeg. Mae'r un negeseuon yn Saesneg yn en.ftl.
# Terms that a translator should look at are listed in docs/welsh-review.md.

## Cyfeiriadau: mae newid un o'r rhain yn symud tudalennau.
slug-areas = ardaloedd
slug-reports = adroddiadau
slug-frameworks = fframweithiau
slug-glossary = geirfa
slug-accessibility = hygyrchedd
slug-plan = cynllun-gwella
slug-undated = heb-ddyddiad

## Pob tudalen
window-title = { $page } – { $site }
skip-to-content = Neidio i'r prif gynnwys
home = Hafan
areas = Ardaloedd
reports = Adroddiadau
frameworks = Fframweithiau
glossary = Geirfa
navigation-label = Prif ddewislen
breadcrumbs-label = Llwybr y dudalen
available-in-other-language = Mae'r dudalen hon hefyd ar gael yn Saesneg
demonstration-notice = Dychmygwyd yr ardal hon, ei harolygiad, ei hachosion a'i ffigurau er mwyn dangos yr hyn y gall adroddiad ei gynnwys.
important = Pwysig
published-by = Cyhoeddwyd gan:
licence-text = Oni nodir yn wahanol, mae cynnwys y wefan hon ar gael o dan y drwydded hon:
accessibility-statement = Datganiad hygyrchedd
about-this-site = Ynghylch y wefan hon
back-to-top = Yn ôl i'r brig
contents = Cynnwys
not-available = ddim ar gael
not-stated = heb ei nodi
date-unknown = anhysbys
date-range = { $from } – { $to }

## Cyflyrau: yr hyn sy'n sefyll lle nad oes sgôr
state-not-rated = heb ei raddio
state-not-inspected = heb ei arolygu
state-not-applicable = amherthnasol
state-insufficient-evidence = tystiolaeth annigonol
state-not-available = ddim ar gael

## Tudalennau i bawb
not-found-title = Heb ddod o hyd i'r dudalen
not-found-text = Nid oes tudalen yn y cyfeiriad hwn. Efallai fod y cyfeiriad wedi'i gamdeipio, neu fod y dudalen wedi symud.
go-home = Mynd i'r dudalen hafan

## Rhestrau
areas-description = Pob ardal ar y wefan hon, o A i Y, gyda'r adroddiadau a gyhoeddwyd am bob un.
reports-description = Pob adroddiad arolygu ar y wefan hon, gyda'r diweddaraf yn gyntaf.
frameworks-description = Y fframweithiau y cynhaliwyd arolygiadau oddi tanynt: meini prawf, graddau a sut y cyfrifir sgoriau.
glossary-description = Termau a byrfoddau a ddefnyddir yn yr adroddiadau, a'u hystyr.
accessibility-description = Pa mor hygyrch yw'r wefan hon, pa rannau nad ydynt yn hygyrch, a beth i'w wneud am hynny.
letters-label = Llythrennau
report-count = { $count ->
    [0] Dim adroddiadau
    [one] 1 adroddiad
   *[other] { $count } adroddiad
}
demonstration-tag = Nid lle go iawn
latest-reports = Yr adroddiadau diweddaraf
published-on = Cyhoeddwyd: { $date }
undated = dyddiad cyhoeddi anhysbys
published-unknown = Dyddiad cyhoeddi anhysbys
all-reports = Pob adroddiad
no-reports = Nid oes adroddiad wedi'i gyhoeddi eto.

## Ardal
area-description = { $area }: adroddiadau arolygu gyda'u canlyniadau, eu siartiau a'u data.
area-country = Gwlad
area-region = Rhanbarth
country-england = Lloegr
country-wales = Cymru
area-reports = Adroddiadau arolygu

## Fframwaith
framework-description = { $framework }: yr hyn a arolygwyd, sut y'i barnwyd a sut y cyfrifir sgoriau.
valid-from = { $from } ymlaen
valid-between = { $from } – { $to }
framework-abbreviation = Byrfodd
framework-inspected-by = Arolygwyd gan
framework-programme = Rhaglen
version-name = fersiwn { $version }
framework-version = Fersiwn y meini prawf
framework-valid = Mewn defnydd
framework-criteria = Meini prawf
framework-questions = { $count ->
    [one] 1 cwestiwn
    [two] { $count } gwestiwn
    [few] { $count } chwestiwn
    [many] { $count } chwestiwn
   *[other] { $count } cwestiwn
}
framework-questions-note = Ynghylch y cwestiynau
framework-grades = Ystyr y sgoriau
framework-scores = Sut y cyfrifir sgoriau
scale-of-percent = { $scale }: ar sail canran
scale-of-points = { $scale }: ar sail pwyntiau
scale-of-count = { $scale }: ar sail cyfrif
rule-pooled-share = Y gyfran o'r barnau a oedd yn ddigonol ymhlith y rhai a oedd yn berthnasol, dros yr holl achosion a archwiliwyd a'r holl gwestiynau oddi tani. Hepgorir barnau nad oeddent yn berthnasol i achos. Nid yw'r sgôr byth yn gyfartaledd sgoriau eraill.
rule-mean = Cyfartaledd y rhifau a ddangosir ar gyfer y rhannau.
rule-weighted-mean = Cyfartaledd y rhifau a ddangosir ar gyfer y rhannau, gan gyfrif pob un yn ôl ei bwysau.
rule-sum-of-points = Cyfanswm pwyntiau graddau'r rhannau.
rule-share-of-maximum = Pwyntiau graddau'r rhannau fel canran o'r uchafswm y gallent ei gael.
rule-minimum = Y radd isaf ymhlith y rhannau.
rule-count-at-or-above = Faint o'r rhannau sydd â'r radd { $grade } neu well.
rule-count-at-or-below = Faint o'r rhannau sydd â'r radd { $grade } neu waeth.
rule-weight = Pwysau: { $parts }.
rule-applies-to = Yn berthnasol i'r rhain yn unig: { $types }.
rule-outside-overall = Nid yw'n cyfrif tuag at yr un canlyniad uwchlaw.
scale-used-for = { $scale }. Ar gyfer: { $rules }
rule-judged = Fe'i pennir gan arolygwyr, ac nis cyfrifir.
rule-rounded-first = Caiff y rhif ei dalgrynnu'n rhif cyfan, gan dalgrynnu haneri i fyny, a phennir y radd yn ôl y rhif wedi'i dalgrynnu.
rule-rounded-last = Pennir y radd yn ôl yr union rif; caiff yr hyn a ddangosir ei dalgrynnu'n rhif cyfan, gan dalgrynnu haneri i fyny.
rule-limiter = Cyfyngir i'r radd { $grade } ar y gorau os oes gan { $count } neu ragor o'r rhain y radd { $trigger } neu waeth: { $parts } ({ $reason }).
rule-override = Caiff arolygwyr bennu gradd arall, gan ddweud pwy a benderfynodd, pryd a pham.
rule-override-within = Caiff arolygwyr bennu'r radd nesaf i fyny os yw'r rhif o fewn { $within ->
    [one] 1 pwynt
    [two] { $within } bwynt
    [few] { $within } phwynt
    [many] { $within } phwynt
   *[other] { $within } pwynt
} islaw ei therfyn, gan ddweud pwy a benderfynodd, pryd a pham.
framework-source = Ffynhonnell
framework-no-scores = Ni roddir sgoriau o dan y fframwaith hwn.
framework-comparing = Cymharu ardaloedd
framework-comparable = Gellir gosod y canlyniadau ochr yn ochr â chanlyniadau'r fframweithiau hyn:
framework-not-comparable = Ni ddylid cymharu'r canlyniadau â rhai unrhyw fframwaith arall.
framework-changes = Newidiadau i'r meini prawf
framework-change = Fersiwn { $version } ({ $date })
framework-versions = Fersiynau eraill
framework-version-link = Fersiwn { $version } ({ $valid })
framework-former = Fersiwn flaenorol o'r meini prawf yw hon.
framework-reports = Adroddiadau o dan y fframwaith hwn
column-range = Sgôr
column-word = Gradd
column-meaning = Ystyr
column-points = Pwyntiau
column-stars = Sêr

## Adroddiad
report-description = { $title }. { $framework }. Cyhoeddwyd: { $date }.
report-description-undated = { $title }. { $framework }.
report-details = Ynghylch yr adroddiad hwn
report-framework-unscored = Y meini prawf
report-framework = Y meini prawf a sut y cyfrifir sgoriau
detail-programme = Rhaglen
detail-joint-inspection = Arolygiad ar y cyd
detail-inspected-by = Arolygwyd gan
detail-kind = Math o arolygiad
detail-fieldwork = Gwaith maes
detail-published = Cyhoeddwyd
detail-cases = Achosion a archwiliwyd
detail-isbn = ISBN
detail-service-type = Math o wasanaeth
report-source = Ffynhonnell
kind-first = Arolygiad cyntaf
kind-re-inspection = Ailarolygiad
appendix-title = Atodiad { $number }: { $title }
not-in-this-edition = Ddim ar gael yn yr argraffiad hwn.
part-in-other-language = Mae'r rhan hon ar gael yn Saesneg yn unig.
nothing-to-show = Nid oes dim i'w ddangos yn y rhan hon.
only-in-other-language = Mae'r adroddiad hwn ar gael yn Saesneg yn unig. Dangosir ei ddata, ei dablau a'i siartiau yma yn Gymraeg.
read-other-language = Darllen yr adroddiad yn Saesneg
people-not-named = heb eu henwi
baseline-heading = Y sgoriau o'u cymharu ag ardaloedd eraill
baseline-note = { $label }, hyd at: { $date }. Ffynhonnell: { $source }.
baseline-computed = { $label }, hyd at: { $date }; nifer yr arolygiadau a gyfrifwyd: { $count }.
score = Sgôr
score-base = { $sufficient } o { $applicable } o farnau'n ddigonol
score-limited-by = Cyfyngwyd oherwydd: { $reason }
score-overridden = Pennwyd gan: { $by }, { $date }. { $after } yn lle { $before }. { $reason }
stars = { $count ->
    [one] 1 seren
   *[other] { $count } seren
}
scores-table = Yr holl ganlyniadau
column-item = Eitem
column-scored = Eitem
workings-intro = Pob canlyniad, a'r camau sy'n arwain ato.

## Ailgyfrifo
recalculated-on = Ailgyfrifwyd, { $date }, o dan fersiwn { $version } o'r meini prawf. Cyhoeddwyd yr adroddiad gyntaf o dan fersiwn { $former }.
recalculated-moved = Canlyniadau a newidiodd
recalculated-none = Ni newidiodd unrhyw ganlyniad.
recalculated-former = Darllen yr adroddiad fel yr oedd o'r blaen
former-report = Dyma'r adroddiad fel yr oedd cyn ei ailgyfrifo.
former-current = Darllen yr adroddiad fel y mae yn awr
not-in-criteria = nid yw yn y meini prawf hyn
column-before = O'r blaen
column-after = Yn awr

## Sut y cyfrifwyd sgôr
working-pooled = Roedd { $sufficient } o'r { $applicable } o farnau a oedd yn berthnasol yn ddigonol: { $exact }%, a ddangosir fel { $shown }%.
working-nothing-applied = Nid oedd yr un farn yn berthnasol.
working-mean = Cyfartaledd y rhannau ({ $parts }): { $exact }, a ddangosir fel { $shown }.
working-weighted-mean = Cyfartaledd y rhannau yn ôl eu pwysau ({ $parts }): { $exact }, a ddangosir fel { $shown }.
working-sum-of-points = Pwyntiau'r rhannau ({ $parts }): { $shown }.
working-share-of-maximum = Pwyntiau'r rhannau ({ $parts }) fel canran o'r uchafswm y gallent ei gael: { $exact }, a ddangosir fel { $shown }.
working-minimum = Y radd isaf ymhlith y rhannau ({ $parts }).
working-count-at-or-above = Rhannau â'r radd { $grade } neu well ({ $parts }): { $shown }.
working-count-at-or-below = Rhannau â'r radd { $grade } neu waeth ({ $parts }): { $shown }.
working-judged = Fe'i pennwyd gan arolygwyr.
working-stated = Fel y'i nodwyd.
working-parts-missing = Mae gormod o'r rhannau heb ganlyniad.
working-part = { $title }: { $value }
working-part-weighted = { $title }: { $value }, pwysau { $weight }
working-grade-points = { $grade }, { $points }
working-number-grade = { $number }, { $grade }

## Llythyrau
letter-to = At
letter-from = Oddi wrth
letter-date = Dyddiad
letter-copy = Copi at
letter-copy-below = Gweler y rhestr ar y diwedd
comment = Sylw
responsible = Yn gyfrifol: { $who }
example-of = Enghraifft ar gyfer { $number } { $title }
commentary = Sylwebaeth ar yr adran gyfan: { $title }
sample-none = Nid yw nifer yr achosion â phob nodwedd ar gael yn yr argraffiad hwn.

## Arolwg
survey-responses = { $count ->
    [0] Dim ymatebion
    [one] 1 ymateb
   *[other] { $count } ymateb
}
survey-table = Yr hyn a ddywedodd yr ymatebwyr: { $group }
survey-share-and-count = { $share } ({ $count })
survey-base-unknown = heb ei nodi
column-statement = Gosodiad
column-result = Canlyniad
column-base = Y nifer a atebodd

## Cynllun gwella
plan-heading = Cynllun gwella
plan-title = { $plan }: { $report }
plan-description = Yr hyn y bydd y gwasanaeth yn ei wneud am yr argymhellion: { $report }.
plan-read = { $plan }: darllen y cyfan
plan-extent = Eitemau: { $entries }. Argymhellion a atebwyd: { $answered } o { $recommendations }.
plan-report = Yr adroddiad
plan-answers = Argymhelliad { $number }
plan-answers-heading = Yn ateb
plan-origin = Tarddiad
plan-own = Pennwyd gan y gwasanaeth ei hun
plan-unanswered = Nid yw'r cynllun hwn yn ateb argymhelliad { $number }.
plan-answered-by = Atebwyd yn y cynllun gwella
plan-not-answered = Heb ei ateb yn y cynllun gwella
plan-linked = Cynlluniau cysylltiedig
plan-actions = Camau gweithredu
plan-success = Arwyddion llwyddiant
plan-timescale = Amserlen
plan-resources = Costau ac adnoddau
plan-owner = Yn gyfrifol
plan-status = Statws
status-not-started = Heb ddechrau
status-under-way = Ar waith
status-complete = Wedi'i gwblhau

## Siartiau a thablau
percentage = { $number }%
number-points = { $number } o bwyntiau
number-points-of = { $number } allan o { $most } o bwyntiau
number-count-of = { $number } o { $most }
download-data = Lawrlwytho'r data (CSV)
key-label = Allwedd
key-range = Isaf i uchaf
band-from = { $from } a throsodd
band-from-to = { $from } i { $to }
band-from-below = { $from } neu uwch, islaw { $to }
band-above = uwchlaw { $from }
band-above-to = uwchlaw { $from }, hyd at { $to }
band-above-below = uwchlaw { $from }, islaw { $to }
working-printed = Argraffwyd fel { $shown }.
working-band = Y radd ar gyfer { $shown } yw { $grade }: { $range }.
key-band = { $grade }: { $range }
column-score = Sgôr
column-cases = Nifer yr achosion
column-lowest = Isaf
column-highest = Uchaf
column-average = Cyfartaledd
column-in-percent = { $name } (%)
column-score-percent = Sgôr (%)
column-lowest-percent = Isaf (%)
column-highest-percent = Uchaf (%)
column-average-percent = Cyfartaledd (%)
column-area-percent = { $area } (%)
not-graded = heb radd
chart-row = { $item }: { $value }.
chart-scores-headline = Roedd y sgoriau'n amrywio o { $lowest } ({ $lowestItem }) i { $highest } ({ $highestItem })
chart-scores-subtitle = { $score } ({ $item }), { $area }
chart-scores-row = { $item }: { $score }, { $grade }.
chart-counts-subtitle = { $count ->
    [one] Archwiliwyd 1 achos, { $area }
   *[other] Archwiliwyd { $count } achos, { $area }
}
chart-ranges-headline = Prif sgoriau uwch na'r cyfartaledd: { $above } o { $total }
chart-ranges-subtitle = { $area }; er cymhariaeth: { $label }
chart-ranges-row = { $item }: { $area } { $score }, cyfartaledd { $average }, isaf { $lowest }, uchaf { $highest }.

## Ffigurau mewn naratif
figure-ratio = { $count } allan o { $digits }
figure-ratio-of-cases = { $count } allan o { $of ->
   *[other] { $digits } achos
}
figure-share-of-cases = { $share } o achosion
figure-all-but = { $rest ->
    [0] pob un
    [1] pob un ond un
    [2] pob un ond dau
    [3] pob un ond tri
    [4] pob un ond pedwar
    [5] pob un ond pump
    [6] pob un ond chwech
    [7] pob un ond saith
    [8] pob un ond wyth
    [9] pob un ond naw
    [10] pob un ond deg
   *[other] pob un ond { $digits }
}
figure-rest = { $rest ->
    [0] dim un
    [1] un
    [2] dau
    [3] tri
    [4] pedwar
    [5] pump
    [6] chwech
    [7] saith
    [8] wyth
    [9] naw
    [10] deg
   *[other] { $digits }
}
figure-quarter-exact = chwarter
figure-quarter-over = ychydig dros chwarter
figure-quarter-under = ychydig llai na chwarter
figure-third-exact = traean
figure-third-over = ychydig dros draean
figure-third-under = ychydig llai na thraean
figure-half-exact = hanner
figure-half-over = ychydig dros hanner
figure-half-under = ychydig llai na hanner
figure-two-thirds-exact = dwy ran o dair
figure-two-thirds-over = ychydig dros ddwy ran o dair
figure-two-thirds-under = ychydig llai na dwy ran o dair
figure-three-quarters-exact = tri chwarter
figure-three-quarters-over = ychydig dros dri chwarter
figure-three-quarters-under = ychydig llai na thri chwarter

## Cymharu ardaloedd
slug-compare = cymharu
slug-by-score = yn-ol-sgor
slug-by-date = yn-ol-dyddiad
slug-by-region = yn-ol-rhanbarth
slug-by-country = yn-ol-gwlad
slug-by-family = yn-ol-teulu
compare = Cymharu
compare-areas = Cymharu ardaloedd
compare-description = Ardaloedd ochr yn ochr, gyda thudalen ar gyfer pob fframwaith. Dim ond canlyniadau o dan yr un meini prawf y gellir eu cymharu.
compare-all = Cymharu pob ardal: { $framework }
compare-title = { $framework }: cymharu ardaloedd
compare-page-description = { $framework }: canlyniadau diweddaraf pob ardal a arolygwyd o dan y fframwaith, ochr yn ochr.
compare-sorted-by = trefnwyd yn ôl: { $what }
compare-grouped-by = grwpiwyd yn ôl: { $what }
compare-base = { $count ->
    [one] Mae 1 ardal yma, gyda'i harolygiad diweddaraf.
   *[other] Mae { $count } ardal yma, pob un gyda'i harolygiad diweddaraf.
}
compare-newest = Adroddiad diweddaraf: { $date }.
compare-undated = { $count ->
    [one] Nid yw dyddiad cyhoeddi 1 adroddiad yn hysbys.
   *[other] Nid yw dyddiadau cyhoeddi { $count } adroddiad yn hysbys.
}
compare-first-only = Dim ond arolygiadau cyntaf a gymharir.
compare-views = Trefn a grwpiau
compare-sorted = Trefnu yn ôl
compare-grouped = Grwpio yn ôl
compare-by-area = Ardal
compare-by-date = Dyddiad cyhoeddi
compare-by-region = Rhanbarth
compare-by-country = Gwlad
compare-by-family = Teulu
compare-grid = Prif ganlyniadau pob ardal
compare-grid-items = Canlyniadau pellach, ar gyfer yr ardaloedd lle maent yn hysbys
compare-hint = Mae pennawd pob colofn yn trefnu'r rhesi yn ôl y golofn honno.
compare-report = Adroddiad: { $area }
compare-others = Arolygiadau eraill
compare-no-result = Dim canlyniad i'w gymharu: { $areas }.
compare-no-family = Heb fod mewn teulu a enwir ar y wefan hon
compare-summary = Isaf, uchaf a chyfartaledd
compare-summary-place = Isaf, uchaf a chyfartaledd: { $place }
compare-computed = Cyfrifwyd ar sail yr ardaloedd ar y dudalen hon.
compare-computed-by = Cyfrifwyd ar sail yr ardaloedd ar y dudalen hon, gydag adroddiadau hyd at: { $date }.
compare-frozen = Rhai eraill yw'r ffigurau isaf, uchaf a chyfartalog wrth ochr y sgoriau mewn adroddiad: y rhai a argraffwyd pan gyhoeddwyd yr adroddiad. Ni ddefnyddir y rheini yma.
compare-too-few = rhy ychydig o ardaloedd
compare-known = { $count ->
    [one] 1 ardal â chanlyniad
   *[other] { $count } ardal â chanlyniad
}
compare-not-here = Ardaloedd nad ydynt yma
compare-versions = Ni ellir cymharu canlyniadau o dan fersiynau eraill o'r meini prawf hyn â'r rhain. Mae ganddynt eu tudalennau eu hunain:
compare-left-out = Hepgorwyd, am nad lle go iawn ydyw:
compare-not-inspected = { $count ->
    [one] Heb ei harolygu: 1 ardal
   *[other] Heb eu harolygu: { $count } ardal
}
compare-not-inspected-note = Nid oes adroddiad ar yr ardaloedd hyn o dan y fframwaith hwn ar y wefan hon.
family-of = Teulu { $area }
family-source = Fel y'i henwir yn y ffynhonnell hon: { $source }
compare-spread = Lle mae'r ardaloedd
spread-headline = { $count ->
    [one] Sut y mae canlyniadau 1 ardal wedi'u gwasgaru
   *[other] Sut y mae canlyniadau { $count } ardal wedi'u gwasgaru
}
spread-headline-area = { $count ->
    [one] { $area } ymhlith 1 ardal
   *[other] { $area } ymhlith { $count } ardal
}
spread-subtitle = Nifer yr ardaloedd yn ôl canlyniad, { $framework }
spread-subtitle-by = Nifer yr ardaloedd yn ôl canlyniad, { $framework }, adroddiadau hyd at: { $date }
spread-percents = { $from }% i { $to }%
spread-label = { $count ->
    [one] { $item } (1 ardal)
   *[other] { $item } ({ $count } ardal)
}
spread-class = { $count ->
    [one] { $class }, 1 ardal
   *[other] { $class }, { $count } ardal
}
spread-row = { $item }: { $classes }.
spread-row-area = { $item }: { $classes }. { $area }: { $own }.
spread-cell = { $item }: { $value }
spread-without = dim canlyniad
spread-column = Canlyniad
spread-areas = Nifer
spread-areas-data = Nifer yr ardaloedd
family-heading = Ochr yn ochr ag ardaloedd eraill
family-headline = { $area } ochr yn ochr â'i theulu: { $members }
family-subtitle = { $framework }; er cymhariaeth: { $label }
family-row = { $item }: { $area } { $score }, cyfartaledd { $average }, isaf { $lowest }, uchaf { $highest }; { $members }.
family-row-alone = { $item }: { $area } { $score }; { $members }.
family-row-only = { $item }: { $area } { $score }.
family-member = { $area } { $value }
family-key = Ardaloedd ei theulu
family-named = Enwir y teulu yn y ffynhonnell hon: { $source }.
family-reports = Adroddiadau ar ardaloedd y teulu
family-report = { $area } ({ $date })
family-report-none = { $area }: dim canlyniad i'w gymharu
paper-heading = Paragraff ar gyfer papur pwyllgor
paper-lead = Cyhoeddwyd yr adroddiad “{ $title }” ({ $framework }) { $precision ->
    [day] ar { $date }
    [month] ym mis { $date }
   *[year] yn { $date }
}.
paper-lead-undated = Nid yw dyddiad cyhoeddi'r adroddiad “{ $title }” ({ $framework }) yn hysbys.
paper-score = { $standing ->
    [above] { $item }: cafodd { $area } { $score }, sy'n uwch na'r cyfartaledd, { $average } (isaf { $lowest }, uchaf { $highest }).
    [below] { $item }: cafodd { $area } { $score }, sy'n is na'r cyfartaledd, { $average } (isaf { $lowest }, uchaf { $highest }).
   *[equal] { $item }: cafodd { $area } { $score }, sydd yr un fath â'r cyfartaledd, { $average } (isaf { $lowest }, uchaf { $highest }).
}
paper-score-alone = { $item }: cafodd { $area } { $score }.
paper-higher = Yn ei theulu, mae hynny'n uwch na'r canlynol: { $areas }.
paper-lower = Yn ei theulu, mae hynny'n is na'r canlynol: { $areas }.
paper-same = Yn ei theulu, mae hynny yr un fath â'r canlynol: { $areas }.
paper-none = Nid oes canlyniad y gellir ei gymharu ar gyfer y canlynol: { $areas }.
paper-none-here = Ar gyfer y sgôr hon, nid oes canlyniad y gellir ei gymharu ar gyfer y canlynol: { $areas }.
paper-area = { $area } ({ $score })
paper-and = { $first }, { $last }
paper-baseline = Isaf, uchaf a chyfartaledd: { $note }
