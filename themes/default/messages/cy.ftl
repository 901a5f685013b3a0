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

## Reading a report
absent-title = Rhannau nas dangosir
absent-from-edition = Nid yw'r rhannau hyn yn yr argraffiad hwn:
absent-from-language = Mae'r rhannau hyn ar gael yn Saesneg yn unig:
absent-empty = Nid oes dim i'w ddangos ar gyfer y rhannau hyn:
glossary-whole = Holl dermau'r eirfa

## Short forms of a report
slug-summary = crynodeb
slug-children = i-blant
slug-parents = i-rieni
slug-press = datganiad-ir-wasg
short-forms = Yr adroddiad hwn yn gryno
short-summary = Crynodeb un dudalen
short-children = I blant a phobl ifanc
short-parents = I rieni a gofalwyr
short-press = Datganiad i'r wasg
short-title = { $form }: { $report }
short-summary-description = Prif ganlyniadau ac argymhellion yr adroddiad “{ $report }” ({ $date }) ar un dudalen.
short-children-description = Yr hyn y mae'r adroddiad “{ $report }” ({ $date }) yn ei ddweud, i blant a phobl ifanc.
short-parents-description = Yr hyn y mae'r adroddiad “{ $report }” ({ $date }) yn ei ddweud, i rieni a gofalwyr.
short-press-description = Yr hyn y mae'r adroddiad “{ $report }” ({ $date }) yn ei ddweud, i newyddiadurwyr.
short-cases = { $count ->
    [one] Archwiliwyd 1 achos.
   *[other] Archwiliwyd { $number } achos.
}
short-results = Prif ganlyniadau
short-column-others = Cyfartaledd (isaf i uchaf)
short-others = { $average } ({ $lowest } i { $highest })
short-strengths = Cryfderau
short-improvements = Meysydd i'w gwella
short-recommendations = Argymhellion
short-findings-elsewhere = Mae'r canfyddiadau ar gael yn Saesneg yn unig.
short-text-elsewhere = Mae'r testun hwn ar gael yn Saesneg yn unig.
short-text-read = Ei ddarllen yn Saesneg
short-picked = O blith y canfyddiadau, dangosir y cyntaf ar gyfer pob un o'r tair eitem â'r canlyniadau gorau, ac ar gyfer pob un o'r tair â'r canlyniadau gwaethaf.
short-full = Mae'r adroddiad llawn ar gael yn:
short-decided = Penderfyniad yr arolygwyr
press-opening = Mae { $body } wedi cyhoeddi adroddiad: { $report }.
press-results = Dyma'r prif ganlyniadau:
press-strengths = Ymhlith y cryfderau a welodd yr arolygwyr:
press-improvements = Ymhlith y meysydd i'w gwella a welwyd ganddynt:
press-recommendations = { $count ->
    [one] Mae'r adroddiad yn gwneud 1 argymhelliad.
   *[other] Mae'r adroddiad yn gwneud { $number } argymhelliad.
}
press-notes = Nodiadau i olygyddion
press-address = Mae'r datganiad hwn ar gael yn:
press-picked = Canfyddiadau'r adroddiad fel y mae ar y wefan hon yw'r rhain. Dangosir tri o bob math ar y mwyaf.
press-contact = Cyswllt:

## On paper
print-page = Tudalen
print-of = o
print-available = Mae'r dudalen hon ar gael yn:
