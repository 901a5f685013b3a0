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
survey-base-unknown = heb ei nodi
column-statement = Gosodiad

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
chart-scores-headline = Roedd y sgoriau'n amrywio o { $lowest } ({ $lowestItem }) i { $highest } ({ $highestItem })
chart-scores-subtitle = { $score } ({ $item }), { $area }
chart-counts-subtitle = { $count ->
    [one] Archwiliwyd 1 achos, { $area }
   *[other] Archwiliwyd { $count } achos, { $area }
}
chart-ranges-headline = Prif sgoriau uwch na'r cyfartaledd: { $above } o { $total }
chart-ranges-subtitle = { $area }; er cymhariaeth: { $label }

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

## Siartiau ar bum ffurf
download-json = Lawrlwytho'r data (JSON)
column-share = Cyfran
column-share-percent = Cyfran (%)
column-said-so = Nifer
column-said-so-data = Y nifer a ddywedodd hynny
column-base = Allan o
column-base-data = Y nifer a atebodd
key-said-so = Dywedodd hynny
key-said-otherwise = Rhoddodd ateb arall
share-with-count-and-base = { $share } ({ $count } o { $base })
share-with-count = { $share } ({ $count })
share-with-base = { $share } (o { $base })
count-with-share = { $count } ({ $share })
chart-scores-headline-same = Pob sgôr hysbys yw { $score }
chart-scores-row-graded = Y canlyniad ar gyfer { $item } yw { $score } ({ $grade }).
chart-scores-row-ungraded = Y canlyniad ar gyfer { $item } yw { $score }.
chart-scores-row-without = Nid oes canlyniad ar gyfer { $item } ({ $state }).
chart-counts-headline = { $title } – y grŵp mwyaf: { $item }, { $total ->
   *[other] { $count } allan o { $total } achos
}
chart-counts-row = Mae { $count } achos yn y categori { $item }, sef { $share } o'r cyfanswm.
chart-counts-row-of-none = Mae { $count } achos yn y categori { $item }.
chart-shares-headline = { $group }: roedd y cyfrannau'n amrywio o { $lowest } i { $highest } o'r rhai a atebodd
chart-shares-headline-same = { $group }: { $share } o'r rhai a atebodd yw pob cyfran
chart-shares-subtitle = Y gyfran o'r rhai a atebodd bob cwestiwn, { $area }. Nifer yr ymatebion: { $count }
chart-shares-undrawn = { $count ->
    [one] Dim ond yn y tabl y mae 1 canlyniad, gan na ellir cyfrifo cyfran ar ei gyfer.
    [two] Dim ond yn y tabl y mae { $count } ganlyniad, gan na ellir cyfrifo cyfran ar eu cyfer.
    [few] Dim ond yn y tabl y mae { $count } chanlyniad, gan na ellir cyfrifo cyfran ar eu cyfer.
    [many] Dim ond yn y tabl y mae { $count } chanlyniad, gan na ellir cyfrifo cyfran ar eu cyfer.
   *[other] Dim ond yn y tabl y mae { $count } canlyniad, gan na ellir cyfrifo cyfran ar eu cyfer.
}
chart-shares-row = Dywedodd { $share } ({ $count } o'r { $base } a atebodd): “{ $item }”.
chart-shares-row-counted = Dywedodd { $share } ({ $count }): “{ $item }”.
chart-shares-row-based = Dywedodd { $share } o'r { $base } a atebodd: “{ $item }”.
chart-shares-row-alone = Dywedodd { $share } o'r rhai a atebodd: “{ $item }”.
chart-shares-row-count-alone = Nifer y rhai a ddywedodd “{ $item }” oedd { $count }, ac ni ellir cyfrifo eu cyfran.
chart-shares-row-unknown = Ni wyddys faint a ddywedodd “{ $item }”.
chart-ranges-sentence = { $item }: sgôr { $area } yw { $score }, y cyfartaledd yw { $average }, yr isaf yw { $lowest } a'r uchaf yw { $highest }.

## Ardaloedd dros amser
area-succession = Cyn yr ardal hon ac ar ei hôl
area-came-from = Yr ardal y daeth yr ardal hon ohoni ({ $date }):
area-became = Yr ardaloedd a gymerodd ei lle ({ $date }):
history-heading = Canlyniadau dros amser
history-framework-version = { $framework }, fersiwn { $version }
history-break-framework = Ni ellir cymharu'r canlyniadau uwchlaw'r pwynt hwn â'r rhai islaw: fe'u gwnaed o dan fframweithiau gwahanol.
history-break-version = Ni ellir cymharu'r canlyniadau uwchlaw'r pwynt hwn â'r rhai islaw: newidiodd y meini prawf.
history-break-order = Ni chymherir y canlyniadau uwchlaw'r pwynt hwn â'r rhai islaw: ni wyddys pa rai a ddaeth gyntaf.
history-number-grade-told = { $number }, { $grade }
column-published = Cyhoeddwyd
column-framework = Fframwaith
column-result-of = Canlyniad ar gyfer
column-number = Rhif
column-result = Canlyniad
history-scale = Graddfa: { $from } – { $to }
column-comparable-group = Grŵp o ganlyniadau y gellir eu cymharu
chart-history-headline-whole = Canlyniadau { $count } arolygiad y gellir eu cymharu
chart-history-headline-broken = Canlyniadau { $count } arolygiad, ond ni ellir cymharu'r cyfan â'i gilydd
chart-history-subtitle = { $area }, y diweddaraf yn gyntaf
chart-history-stretch = Fframwaith: { $framework }.
chart-history-row = { $item }: y canlyniad oedd { $value } ({ $date }).
chart-history-row-without = { $item }: nid oedd canlyniad, { $value } ({ $date }).
report-with-date = { $report }, { $date }
neighbours-heading = Adroddiadau cynt ac wedyn
neighbours-previous = Yr adroddiad blaenorol
neighbours-next = Yr adroddiad nesaf
followed-heading = Argymhellion cynharach
followed-introduction = Yr hyn a ganfu'r arolygiad hwn am argymhellion arolygiadau cynharach.
followed-by = Canfuwyd gan arolygiad diweddarach
followed-met = Wedi'i gyflawni
followed-partly-met = Wedi'i gyflawni'n rhannol
followed-not-met = Heb ei gyflawni
