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

## Darllen adroddiad
absent-title = Rhannau nas dangosir
absent-from-edition = Nid yw'r rhannau hyn yn yr argraffiad hwn:
absent-from-language = Mae'r rhannau hyn ar gael yn Saesneg yn unig:
absent-empty = Nid oes dim i'w ddangos ar gyfer y rhannau hyn:
glossary-whole = Holl dermau'r eirfa

## Ffurfiau byr adroddiad
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

## Ar bapur
print-page = Tudalen
print-of = o
print-available = Mae'r dudalen hon ar gael yn:

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
area-history-heading = Canlyniadau dros amser
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
compare-view-description = { $framework }: canlyniadau diweddaraf pob ardal a arolygwyd o dan y fframwaith, ochr yn ochr ({ $order }).
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
compare-first-only = Dim ond arolygiadau cyntaf a gymherir.
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

## Chwilio a mynegai llawn
slug-search = chwilio
slug-index = mynegai
search = Chwilio
search-label = Chwilio'r wefan hon
search-description = Chwiliwch ardaloedd, adroddiadau, meini prawf, termau a thudalennau'r wefan hon.
search-words = Geiriau i chwilio amdanynt
search-hint = Er enghraifft enw ardal, maen prawf neu derm. Gellir dod o hyd i enwau lleoedd yn Gymraeg ac yn Saesneg, wedi'u treiglo neu beidio.
search-without-script = Mae angen sgript i chwilio, ac nid yw sgriptiau'n rhedeg yma. Mae'r mynegai llawn yn rhestru popeth y gellir dod o hyd iddo.
search-otherwise = Ffyrdd eraill o ddod o hyd i rywbeth
search-found = Canlyniadau ar gyfer “{ $query }”: { $count }
search-some = Nid oes dim yn cynnwys holl eiriau “{ $query }”. Canlyniadau sy'n cynnwys rhai ohonynt: { $count }
search-closest = Mae llawer o dudalennau'n cynnwys “{ $query }”. Y rhai agosaf ohonynt: { $count }
search-none = Ni chafwyd hyd i ddim ar gyfer “{ $query }”.
search-suggested = Ai un o'r rhain oedd gennych mewn golwg?
search-under = O dan y penawdau hyn:
search-more = Dangos rhagor o ganlyniadau
search-loading = Wrthi'n chwilio
search-failed = Nid oedd modd llwytho'r chwiliad. Mae'r mynegai llawn yn rhestru popeth y gellir dod o hyd iddo.
search-plan = { $plan }: { $area }
search-kind-area = Ardal
search-kind-report = Adroddiad
search-kind-plan = Cynllun
search-kind-framework = Fframwaith
search-kind-criterion = Maen prawf
search-kind-term = Term
search-kind-page = Tudalen
areas-see = gweler
areas-short = pob ardal o A i Y
full-index = Mynegai llawn
full-index-short = popeth ar y wefan hon mewn un rhestr
full-index-description = Popeth ar y wefan hon mewn un rhestr: ardaloedd gyda'u hadroddiadau, fframweithiau gyda'u meini prawf, termau a thudalennau.
full-index-areas = Ardaloedd a'u hadroddiadau
full-index-frameworks = Fframweithiau a'u meini prawf
full-index-pages = Tudalennau
full-index-report = { $framework }, { $date }

## Tudalennau ynghylch y wefan
slug-about = ynghylch
slug-data-notes = nodiadau-data
slug-contact = cysylltu
about-title = Y wefan a'i dull
about-description = Yr hyn sydd ar y wefan hon, a sut y mae arolygiadau, sgoriau a chymariaethau'n gweithio arni.
data-notes = Nodiadau data
data-notes-description = Beth yw'r ffigurau ar y wefan hon, o ble y maent yn dod a beth y gwyddys ei fod ar goll.
contact = Cysylltu
contact-description = Pwy i'w holi am y wefan hon ac am yr arolygiadau sydd arni.
about-holdings = Yr hyn sydd ar y wefan hon ar hyn o bryd
about-reports = Adroddiadau: { $count }
about-areas = Ardaloedd ag adroddiad: { $count }
about-told = Adroddiadau â thestun llawn, nid ffigurau'n unig: { $count }
about-dates = Dyddiadau cyhoeddi: { $from } – { $to }
about-undated = Adroddiadau nad yw eu dyddiad cyhoeddi'n hysbys: { $count }
about-frameworks = Sut y mae arolygiadau, sgoriau a chymariaethau'n gweithio
about-frameworks-note = Mae gan bob fframwaith ei feini prawf ei hun, ei ffordd ei hun o lunio sgoriau a'i reolau ei hun ar yr hyn y gellir ei gymharu. Fe'u nodir ar ei dudalen.
about-reports-here = Adroddiadau ar y wefan hon
accessibility-applies = Mae'r datganiad hygyrchedd hwn yn ymwneud â'r canlynol: { $scope }.
accessibility-run-by = Yn gyfrifol am y wefan: { $publisher }. Dylai cynifer o bobl â phosibl allu ei defnyddio.
accessibility-aims = Mae hynny'n golygu y dylech allu:
accessibility-feedback = Adborth a gwybodaeth gyswllt
accessibility-response = Pryd y cewch ateb: { $time }
accessibility-enforcement = Y weithdrefn orfodi
accessibility-enforcement-britain = Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy'n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018.
accessibility-enforcement-ireland = Yng Ngogledd Iwerddon, Comisiwn Cydraddoldeb Gogledd Iwerddon (ECNI) sy'n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018.
accessibility-no-body = Mae'r rheoliadau'n berthnasol i gyrff sector cyhoeddus, ac nid corff o'r fath sy'n cyhoeddi'r wefan hon.
accessibility-regulations = Darllen y rheoliadau (yn Saesneg)
accessibility-complain = Os nad ydych yn fodlon ar y ffordd y mae corff o'r fath yn ateb cwyn, gallwch droi at:
accessibility-eass = Y Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS)
accessibility-ecni = Comisiwn Cydraddoldeb Gogledd Iwerddon (ECNI)
accessibility-technical = Gwybodaeth dechnegol am hygyrchedd y wefan hon
accessibility-commitment = Mae { $publisher } wedi ymrwymo i wneud y wefan hon yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018.
accessibility-status = Statws cydymffurfio
accessibility-full = Mae'r wefan hon yn cydymffurfio'n llawn â safon AA y Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2.
accessibility-partial = Mae'r wefan hon yn cydymffurfio'n rhannol â safon AA y Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2, oherwydd y diffyg cydymffurfio a'r eithriadau a restrir isod.
accessibility-none = Nid yw'r wefan hon yn cydymffurfio â safon AA y Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2. Rhestrir y diffyg cydymffurfio a'r eithriadau isod.
accessibility-not-assessed = Nid yw'r wefan hon wedi'i hasesu'n llawn eto yn erbyn safon AA y Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2. Felly ni ddatgenir ei bod yn cydymffurfio, yn llawn nac yn rhannol.
accessibility-guidelines = Y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG), fersiwn 2.2 (yn Saesneg)
accessibility-barriers = Cynnwys nad yw'n hygyrch
accessibility-barriers-intro = Nid yw'r hyn a restrir yma'n hygyrch, am y rhesymau hyn.
accessibility-non-compliance = Diffyg cydymffurfio â'r rheoliadau hygyrchedd
accessibility-burden = Baich anghymesur
accessibility-out-of-scope = Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd
accessibility-fails = Meini prawf llwyddiant WCAG 2.2 nas bodlonir: { $criteria }.
accessibility-mended = I'w drwsio erbyn: { $date }.
accessibility-improvements = Yr hyn sy'n cael ei wneud i wella hygyrchedd
accessibility-preparation = Paratoi'r datganiad hygyrchedd hwn
accessibility-prepared = Paratowyd: { $date }.
accessibility-reviewed = Adolygwyd ddiwethaf: { $date }.
accessibility-tested = Profwyd ddiwethaf: { $date }. Profwyd gan: { $by }.
accessibility-untested = Nid yw'r wefan hon wedi'i phrofi.

## Data agored, ffrydiau a hanes adroddiad
slug-data = data
slug-feed = ffrwd
data = Data
data-description = Lawrlwytho'r data sy'n sail i'r adroddiadau, gydag ystyr pob colofn a symbol.
data-introduction = Mae modd mynd â phopeth y mae'r adroddiadau'n ei ddangos mewn ffigurau, a'i ailddefnyddio. Mae pob ffeil yn cynnwys y ddwy iaith, neu ar gael yn y naill a'r llall.
data-all = Y set gyfan
data-all-text = Holl ardaloedd, fframweithiau, arolygiadau a sgoriau'r wefan hon.
data-parts = Rhannau o'r set
data-parts-text = Ceir dolenni i'r un ffeiliau ar gyfer un fframwaith, un ardal neu un adroddiad ar ei dudalen ei hun, o dan “Data”.
data-part-areas = Ardaloedd, o A i Y
data-part-reports = Adroddiadau, gyda'r diweddaraf yn gyntaf
data-changes = Beth sy'n newydd
data-changes-text = Mae'r rhestr newidiadau'n dweud beth a gyhoeddwyd, a gywirwyd ac a ailgyfrifwyd, a phryd. Mae'r ffrydiau'n dweud yr un peth wrth raglenni sy'n dilyn llawer o wefannau; mae gan bob ardal a phob fframwaith sydd ag adroddiad ei ffrwd ei hun.
data-link-changes = Rhestr newidiadau (JSON)
data-link-feed = { $title } (ffrwd Atom)
data-symbols = Symbolau
data-symbols-text = Lle nad oes gwerth, mae symbol yn dweud pam. Ni chaiff gwerth coll byth ei ysgrifennu fel sero. Yr un yw'r symbolau yn y ddwy iaith.
data-head-symbol = Symbol
data-suppressed = wedi'i atal
data-symbol-not-available = Efallai fod gwerth, ond nid yw ffynhonnell yr argraffiad hwn yn ei ddangos.
data-symbol-not-applicable = Ni all fod gwerth: nid yw'r hyn a ofynnir yn berthnasol yma.
data-symbol-not-rated = Fe'i harolygwyd, ond mae gormod ar goll i allu rhoi canlyniad.
data-symbol-not-inspected = Nis arolygwyd.
data-symbol-insufficient-evidence = Nid oedd yr hyn a ganfu'r arolygwyr yn ddigon i allu barnu.
data-symbol-suppressed = Mae gwerth, ond nis dangosir am y gallai ddatgelu rhywbeth am unigolion. Nid oes yr un gwerth ar y wefan hon wedi'i atal hyd yma.
data-formats = Fformatau
data-format-csv = CSV: un tabl ym mhob ffeil, UTF-8 gydag atalnodau ac un rhes o benawdau. Wrth ymyl pob ffeil mae disgrifiad ohoni yng ngeirfa CSV ar y We, o dan yr un enw gan ychwanegu -metadata.json.
data-format-json = JSON: yr holl dablau mewn un ffeil, gyda sgemâu:
data-format-ods = ODS: llyfr gwaith ym mhob iaith ar gyfer rhaglenni taenlen, gyda chlawr, nodiadau ac un tabl ar bob dalen. Yr hyn a ddywed y ffeiliau CSV â geiriau ar gyfer peiriannau, fe'i dywed y llyfrau gwaith yn eu hiaith eu hunain.
data-format-zip = ZIP: holl ffeiliau'r set fel y maent ers diwrnod penodol.
data-empty-cells = Gwerth coll yw cell wag mewn ffeil CSV; yn achos sgoriau, mae'r colofnau state a symbol yn dweud pam y mae ar goll.
data-formulas = Rhoddir collnod o flaen testun mewn ffeil CSV sy'n dechrau ag =, +, -, @, tab neu ddychweliad, fel na fydd unrhyw raglen daenlen yn ei gymryd am fformiwla.
data-link-schema = Sgema'r data
data-link-changes-schema = Sgema'r rhestr newidiadau
data-addresses = Cyfeiriadau
data-addresses-text = Nid yw'r cyfeiriadau hyn yn symud, a cheir y data diweddaraf ynddynt bob amser. Fe'u gwneir o ddynodwyr, nad ydynt byth yn newid, ac nid o enwau.
data-part-area = ARDAL
data-part-framework = FFRAMWAITH
data-part-inspection = AROLYGIAD
data-part-day = BBBB-MM-DD
data-address-all = Y set gyfan
data-address-framework = Un fframwaith
data-address-area = Un ardal
data-address-inspection = Un arolygiad
data-address-dated = Fel y maent ers diwrnod penodol, yn unrhyw un o'r ffolderi hyn
data-dates-text = Enwir archif â dyddiad ar ôl diwrnod y newid diweddaraf sydd ynddi. Mae newid na wyddys ond ei fis neu ei flwyddyn yn cyfrif o'i ddiwrnod cyntaf. Ni wneir archifau cynharach eto: y sawl sy'n cyhoeddi'r wefan sy'n eu cadw.
data-tables = Tablau a cholofnau
data-tables-text = Yn Saesneg neu yn Gymraeg y mae colofn sydd â'i henw'n gorffen â _en neu _cy.
data-licence = Trwydded a ffynhonnell
data-about = Ynghylch y data: colofnau, symbolau a thrwydded
data-of-report = Data'r adroddiad hwn
data-of-area = Data'r ardal hon
data-of-framework = Data'r fframwaith hwn
data-coverage = Cymru a Lloegr
data-size = { $size } kB
data-title-all = Data: { $name }
data-title-report = Data: { $name } ({ $date })
data-description-all = Ardaloedd, fframweithiau, arolygiadau, sgoriau, argymhellion, canlyniadau arolygon a niferoedd achosion holl adroddiadau'r wefan hon.
data-description-framework = Arolygiadau, sgoriau, argymhellion, canlyniadau arolygon a niferoedd achosion yr holl adroddiadau o dan y fframwaith hwn.
data-description-area = Arolygiadau, sgoriau, argymhellion, canlyniadau arolygon a niferoedd achosion yr holl adroddiadau ar yr ardal hon.
data-description-report = Sgoriau, argymhellion, canlyniadau arolwg a niferoedd achosion yr adroddiad hwn, cyn belled ag y maent ynddo.
data-table-areas = Ardaloedd
data-table-frameworks = Fframweithiau
data-table-grades = Graddau
data-table-inspections = Arolygiadau
data-table-changes = Newidiadau
data-table-scores = Sgoriau
data-table-former-scores = Sgoriau cyn ailgyfrifo
data-table-recommendations = Argymhellion
data-table-survey = Canlyniadau arolygon
data-table-sample = Achosion yn ôl nodwedd
data-table-of = { $table }. { $data }
data-change-list = Beth a gyhoeddwyd, a gywirwyd ac a ailgyfrifwyd
data-in-english = { $title } (yn Saesneg)
data-in-welsh = { $title } (yn Gymraeg)
data-link-csv = { $table } (CSV)
data-link-json = Yr holl dablau (JSON)
data-link-workbook-english = Llyfr gwaith yn Saesneg (ODS)
data-link-workbook-welsh = Llyfr gwaith yn Gymraeg (ODS)
data-link-archive = Yr holl ffeiliau mewn un archif â dyddiad (ZIP)
data-sheet-cover = Clawr
data-sheet-notes = Nodiadau
data-sheet-introduction = Un tabl ag un rhes o benawdau. Mae'r ddalen nodiadau'n esbonio'r symbolau a'r colofnau; mae'r clawr yn enwi'r drwydded a'r ffynhonnell.
data-notes-introduction = Ystyr y symbolau a'r colofnau.
data-head-about = Ynghylch y data hyn
data-head-value = Manylion
data-head-note = Symbol neu golofn
data-cover-publisher = Cyhoeddwyd gan
data-cover-licence = Trwydded
data-cover-licence-address = Cyfeiriad y drwydded
data-cover-source = Ffynhonnell
data-cover-notice = Pwysig
data-cover-modified = Mae'r data fel y maent ers
data-cover-page = Ynghylch y data
data-cover-latest = Y data diweddaraf (JSON)
data-cover-notes = Dalen â symbolau a cholofnau
data-cover-sheet = Dalen: { $table }
data-rows = { $count ->
    [one] 1 rhes
    [two] { $count } res
   *[other] { $count } rhes
}
data-word-true = gwir
data-word-false = gau
data-word-england = Lloegr
data-word-wales = Cymru
data-word-first = arolygiad cyntaf
data-word-re-inspection = ailarolygiad
data-word-item = eitem
data-word-theme = thema
data-word-overall = canlyniad cyffredinol
data-word-percent = canran
data-word-points = pwyntiau
data-word-count = cyfrif
data-word-not-available = ddim ar gael
data-word-not-applicable = amherthnasol
data-word-not-rated = heb ei raddio
data-word-not-inspected = heb ei arolygu
data-word-insufficient-evidence = tystiolaeth annigonol
data-word-stated = wedi'i nodi
data-word-computed = wedi'i gyfrifo
data-word-pooled-share = cyfran o farnau
data-word-mean = cyfartaledd
data-word-weighted-mean = cyfartaledd wedi'i bwysoli
data-word-sum-of-points = cyfanswm pwyntiau
data-word-share-of-maximum = cyfran o'r uchafswm
data-word-minimum = y radd isaf
data-word-judged = pennwyd gan arolygwyr
data-word-published = cyhoeddwyd
data-word-corrected = cywirwyd
data-word-recalculated = ailgyfrifwyd
data-column-area-id = Ardal: dynodwr
data-column-name = Enw
data-column-country = Gwlad
data-column-region-id = Rhanbarth: dynodwr
data-column-region = Rhanbarth
data-column-is-demonstration = Lle dychmygol
data-column-page = Tudalen
data-column-framework-id = Fframwaith: dynodwr
data-column-framework-version = Fersiwn y meini prawf
data-column-abbreviation = Byrfodd
data-column-is-current = Fersiwn gyfredol
data-column-valid-from = Mewn defnydd o
data-column-valid-to = Mewn defnydd hyd
data-column-body = Arolygwyd gan
data-column-scale-id = Graddfa: dynodwr
data-column-grade-id = Gradd: dynodwr
data-column-grade = Gradd
data-column-rank = Safle
data-column-points = Pwyntiau
data-column-stars = Sêr
data-column-meaning = Ystyr
data-column-inspection-id = Arolygiad: dynodwr
data-column-title = Teitl
data-column-area = Ardal
data-column-kind-of-inspection = Math o arolygiad
data-column-service-type = Math o wasanaeth
data-column-published = Cyhoeddwyd
data-column-public-since = Cyhoeddus ers
data-column-fieldwork-from = Gwaith maes o
data-column-fieldwork-to = Gwaith maes hyd
data-column-cases = Nifer yr achosion
data-column-isbn = ISBN
data-column-source = Ffynhonnell
data-column-score-id = Sgôr: dynodwr
data-column-kind-of-score = Math o sgôr
data-column-item-number = Rhif yr eitem
data-column-number = Rhif
data-column-unit = Uned
data-column-most = Y mwyaf posibl
data-column-sufficient = Barnau digonol
data-column-applicable = Barnau perthnasol
data-column-grade-rank = Safle'r radd
data-column-state = Pam nad oes sgôr
data-column-symbol = Symbol
data-column-origin = Tarddiad y sgôr
data-column-rule = Rheol
data-column-is-limited = Cyfyngwyd gan sgôr arall
data-column-is-overridden = Pennwyd gan bobl yn ei lle
data-column-note = Nodyn
data-column-recommendation-number = Rhif yr argymhelliad
data-column-recommendation-id = Argymhelliad: dynodwr
data-column-recommendation = Argymhelliad
data-column-responsible = Yn gyfrifol
data-column-group-id = Grŵp: dynodwr
data-column-group = Grŵp
data-column-responses = Ymatebion
data-column-result-id = Canlyniad: dynodwr
data-column-statement = Gosodiad
data-column-count = Y nifer a ddywedodd hynny
data-column-base = Y nifer a atebodd
data-column-percent = Canran
data-column-characteristic-id = Nodwedd: dynodwr
data-column-characteristic = Nodwedd
data-column-category-id = Categori: dynodwr
data-column-category = Categori
data-column-change-id = Newid: dynodwr
data-column-change = Newid
data-column-on = Dyddiad
data-column-since = Yn cyfrif o
data-column-former-version = Y fersiwn flaenorol
data-column-data = Cyfeiriad y data
data-meaning-inspection-id = Yr ardal a ffolder yr arolygiad: yr hyn y gwneir cyfeiriadau ohono.
data-meaning-area-id = Nid yw byth yn newid, beth bynnag a ddaw o'r enw.
data-meaning-is-demonstration = Gwir yn achos ardal, arolygiadau a ffigurau a ddychmygwyd at ddibenion arddangos.
data-meaning-framework-version = Y fersiwn y mae'r sgoriau'n sefyll oddi tani.
data-meaning-is-current = Gau yn achos fersiwn flaenorol.
data-meaning-valid-from = Pryd y cynhaliwyd yr arolygiad cyntaf: blwyddyn, mis neu ddiwrnod, mor fanwl ag y gwyddys.
data-meaning-valid-to = Pryd y cynhaliwyd yr arolygiad olaf; ar goll tra bo mewn defnydd.
data-meaning-rank = 1 ar gyfer gradd orau'r raddfa.
data-meaning-kind-of-inspection = Ai hwn oedd arolygiad cyntaf yr ardal o dan y fframwaith.
data-meaning-published = Fel yr argraffwyd: blwyddyn, mis neu ddiwrnod.
data-meaning-public-since = O ba ddiwrnod y mae'n cyfrif fel cyhoeddus; diwrnod cyntaf y mis neu'r flwyddyn. Lle nad yw'r dyddiad cyhoeddi'n hysbys, y wefan hon a ddewisodd y diwrnod.
data-meaning-fieldwork-from = Pryd yr oedd yr arolygwyr yno, neu pryd y dechreuasant.
data-meaning-source = Ble mae'r canlyniadau wedi'u hargraffu.
data-meaning-score-id = Unigryw o fewn ei fframwaith.
data-meaning-kind-of-score = Eitem o'r meini prawf, thema, neu'r canlyniad cyffredinol.
data-meaning-number = Wedi'i dalgrynnu'n rhif cyfan, fel y gwêl darllenwyr ef.
data-meaning-unit = Canran, pwyntiau, neu gyfrif o rannau.
data-meaning-most = 100 yn achos canran; pwyntiau'r graddau gorau; nifer y rhannau.
data-meaning-sufficient = Lle mae'r sgôr yn gyfran o farnau.
data-meaning-applicable = Sail y gyfran. Hepgorir barnau nad oeddent yn berthnasol i achos.
data-meaning-scale-id = I ba raddfa y mae'r radd yn perthyn.
data-meaning-grade-id = Unigryw o fewn ei graddfa.
data-meaning-grade-rank = 1 ar gyfer gradd orau'r raddfa.
data-meaning-state = Ar goll lle mae sgôr.
data-meaning-symbol = Y symbol ar gyfer y rheswm.
data-meaning-origin = Wedi'i nodi gan yr arolygiaeth, neu wedi'i gyfrifo yn ôl rheolau'r fframwaith.
data-meaning-rule = Sut y mae'r fframwaith yn gwneud y sgôr hon.
data-meaning-is-limited = A yw'r radd yn is oherwydd sgôr arall.
data-meaning-is-overridden = A bennodd pobl radd wahanol i'r un a gyfrifwyd.
data-meaning-responses = Faint o'r grŵp a atebodd o gwbl.
data-meaning-base = Faint a atebodd y cwestiwn hwn.
data-meaning-percent = Fel yr argraffwyd.
data-meaning-change = Cyhoeddwyd, cywirwyd, ailgyfrifwyd, disodlwyd neu tynnwyd yn ôl.
data-meaning-since = Ennyd. Mae mis neu flwyddyn yn cyfrif o'i ddiwrnod cyntaf, diwrnod o 00:01 yn Llundain, a dim cyn i'r adroddiad fod yn gyhoeddus.
feed-title = { $name }: adroddiadau newydd a newidiadau
feed-subtitle = Beth a gyhoeddwyd, a gywirwyd ac a ailgyfrifwyd, gyda'r diweddaraf yn gyntaf.
feed-corrected = Cywirwyd: { $title }
feed-recalculated = Ailgyfrifwyd: { $title }
feed-summary-published = Cyhoeddwyd yr adroddiad.
feed-summary-recalculated = Ailgyfrifwyd y sgoriau o dan feini prawf diweddarach.
history-heading = Newidiadau i'r adroddiad hwn
history-published = Cyhoeddwyd gyntaf: { $date }.
history-corrected = Cywirwyd, { $date }:
history-recalculated = Ailgyfrifwyd, { $date }.
history-undated = Cyhoeddwyd gyntaf: dyddiad anhysbys.

## What the public may not see yet
instant = { $time } ar { $date }
watermark-label = Heb ei gyhoeddi
watermark-preview = Rhagolwg: nid i'w gyhoeddi
watermark-draft = Drafft: nid i'w gyhoeddi
watermark-factual-check = Copi i wirio'r ffeithiau: nid i'w gyhoeddi
watermark-embargoed = Dan embargo tan { $until }: nid i'w gyhoeddi

## The life of a report
watermark-incomplete = Anghyflawn yn y ddwy iaith: nid i'w gyhoeddi
exemption-reason = Pam y mae mewn un iaith:
watermark-withdrawn = Tynnwyd yn ôl: nid i'w gyhoeddi
withdrawn = Tynnwyd yn ôl
withdrawn-on = Tynnwyd yr adroddiad hwn yn ôl ar { $date }.
withdrawn-description = Tynnwyd yr adroddiad { $title } yn ôl. Mae'r dudalen hon yn dweud pryd a pham.
superseded-on = Cymerodd adroddiad diweddarach le'r adroddiad hwn ar { $date }. Nid yw'r adroddiad hwn yn cyfrif mewn cymariaethau mwyach.
superseded-read = Darllenwch yr adroddiad diweddarach: { $report }
area-superseded = Adroddiadau y cymerodd adroddiad arall eu lle
feed-superseded = Disodlwyd: { $title }
feed-withdrawn = Tynnwyd yn ôl: { $title }
feed-summary-superseded = Cymerodd adroddiad arall le'r adroddiad hwn.
history-superseded = Disodlwyd gan adroddiad arall, { $date }.
data-word-superseded = disodlwyd
data-word-withdrawn = tynnwyd yn ôl

## Small numbers that are not shown
figure-suppressed = [c] (rhif nas dangosir)
survey-responses-suppressed = Mae nifer yr ymatebion yn rhy fach i'w ddangos
chart-counts-row-suppressed = Ni ddangosir nifer yr achosion yn y categori { $item }.
chart-shares-subtitle-suppressed = Y gyfran o'r rhai a atebodd bob cwestiwn, { $area }. Ni ddangosir nifer yr ymatebion
chart-shares-row-suppressed = Ni ddangosir faint a ddywedodd “{ $item }”.
chart-suppressed = Mae [c] yn sefyll yn lle rhif nas dangosir, am ei fod yn fach neu am y gellid cyfrifo rhif bach ohono. Gallai rhif bach ddatgelu gwybodaeth am unigolion.
chart-rounded = Mae niferoedd wedi'u talgrynnu i'r { $to } agosaf, a chyfrifir cyfrannau o'r niferoedd wedi'u talgrynnu.
data-symbol-suppressed-here = Mae gwerth, ond nis dangosir am ei fod yn fach neu am y gellid cyfrifo un bach ohono, a gallai rhifau bach ddatgelu gwybodaeth am unigolion. Yn y ffeiliau data hefyd, yr arwydd sydd yn ei le.

## The copy for the factual check

copy-window-title = { $report }: copi i wirio'r ffeithiau
copy-heading = Gwirio'r ffeithiau yn y copi hwn
copy-purpose = Mae'r copi hwn ar gyfer y gwasanaeth a arolygwyd, er mwyn iddo wirio'r ffeithiau. Peidiwch â'i drosglwyddo i neb arall na'i gyhoeddi.
copy-numbers = Mae rhif gan bob paragraff, siart a thabl. Rhowch y rhif hwnnw gyda phob cywiriad, a dywedwch beth sy'n anghywir, beth sy'n gywir, ac ymhle y gellir gweld hynny.
copy-same-numbers = Yr un yw'r rhifau yn Gymraeg ac yn Saesneg.
copy-reply-by = Anfonwch gywiriadau erbyn { $date }.

## What would be different

signoff-title = Yr hyn a fyddai'n wahanol i ddarllenwyr
signoff-compared = Cymharwyd yr hyn sydd ar y wefan yn awr ({ $old }) â'r hyn y byddai'r cyhoedd yn ei weld o { $instant } ymlaen.
signoff-no-old-data = Nid oes ffeil ddata o'r wefan gyfan gan yr hyn sydd ar y wefan yn awr, felly ni chymharwyd sgoriau na data.
signoff-bad-old-data = Ni ellir darllen ffeil ddata yr hyn sydd ar y wefan yn awr, felly ni chymharwyd sgoriau na data.
signoff-nothing = Nid oes dim yn newid i ddarllenwyr.
signoff-same-pages = Tudalennau sy'n aros fel y maent: { $count }.
signoff-furniture = Tudalennau lle nad oes ond yr hyn o gwmpas y testun yn newid: { $count }.
signoff-reports-added = Adroddiadau sy'n ymddangos
signoff-reports-removed = Adroddiadau sy'n diflannu
signoff-reports-withdrawn = Adroddiadau a dynnir yn ôl
signoff-pages-added = Tudalennau eraill sy'n ymddangos
signoff-pages-removed = Tudalennau eraill sy'n diflannu
signoff-scores = Sgoriau a graddau
signoff-report = Adroddiad
signoff-live = Ar y wefan yn awr
signoff-new = I'w gyhoeddi
signoff-not-scored = heb sgôr
signoff-texts = Testunau
signoff-data = Data
signoff-added = Ychwanegwyd
signoff-removed = Tynnwyd
signoff-changed = Newidiwyd
signoff-moved = Symudwyd
signoff-mark-added = [ychwanegwyd]
signoff-mark-removed = [tynnwyd]
signoff-kind-heading = pennawd
signoff-kind-sentence = testun
signoff-kind-detail = manylyn
signoff-kind-score = sgôr
signoff-kind-recommendation = argymhelliad
signoff-kind-notice = hysbysiad
signoff-kind-chart = siart
signoff-kind-row = rhes mewn tabl
signoff-kind-term = term yn yr eirfa
signoff-decision = Penderfyniad
signoff-decided = I'w gyhoeddi / nid i'w gyhoeddi
signoff-who = Enw, rôl a dyddiad

## Translation
translation-to-revisit = Mae'r testun Saesneg wedi newid ers cyfieithu'r rhan hon.

## The preview
preview-name = Rhagolwg
preview-label = Offer y rhagolwg
preview-both = Cymraeg a Saesneg ochr yn ochr
preview-alone = Y dudalen hon ar ei phen ei hun
preview-together = Sgrolio gyda'i gilydd
preview-in-english = Y dudalen yn Saesneg
preview-in-welsh = Y dudalen yn Gymraeg
preview-missing = Beth sydd ar goll
preview-nothing-missing = Nid oes dim ar goll, ac mae popeth yn gyhoeddus.
preview-other-files = Ffeiliau eraill
preview-problems = Problemau
preview-errors-heading = I'w gywiro
preview-errors = { $count ->
    [zero] Nid oes unrhyw broblem yn atal y wefan rhag cael ei chreu.
    [one] Mae { $count } broblem yn atal y wefan rhag cael ei chreu.
    [two] Mae { $count } broblem yn atal y wefan rhag cael ei chreu.
    [few] Mae { $count } phroblem yn atal y wefan rhag cael ei chreu.
    [many] Mae { $count } phroblem yn atal y wefan rhag cael ei chreu.
   *[other] Mae { $count } problem yn atal y wefan rhag cael ei chreu.
}
preview-last-good = Mae'r dudalen fel yr oedd o'r blaen.
preview-warnings = { $count ->
    [zero] Nid oes dim ar goll.
    [one] Mae { $count } peth ar goll.
    [two] Mae { $count } beth ar goll.
    [few] Mae { $count } pheth ar goll.
    [many] Mae { $count } pheth ar goll.
   *[other] Mae { $count } peth ar goll.
}
preview-show = Dangos
preview-hide = Cuddio
preview-help = Beth i'w wneud:
preview-excerpt = Y lle yn y ffeil
preview-broken = Nid oes modd dangos y dudalen hon
preview-broken-text = Bydd yn ymddangos ar ei phen ei hun ar ôl cywiro'r problemau hyn.
