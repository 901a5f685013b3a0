# Popeth y mae'r rhyngwyneb yn ei ddweud yn Gymraeg. Mae'r un negeseuon yn Saesneg yn en.ftl.
# Terms that a translator should look at are listed in docs/welsh-review.md.

## Cyfeiriadau: mae newid un o'r rhain yn symud tudalennau.
slug-areas = ardaloedd
slug-reports = adroddiadau
slug-frameworks = fframweithiau
slug-glossary = geirfa
slug-accessibility = hygyrchedd

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
not-applicable = amherthnasol

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
no-reports = Nid oes adroddiad wedi'i gyhoeddi eto.

## Ardal
area-description = Adroddiadau arolygu ar waith troseddau ieuenctid { $inArea }.
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
framework-pooled-share = Ar bob lefel, y sgôr yw'r gyfran o'r barnau a oedd yn ddigonol ymhlith y rhai a oedd yn berthnasol, dros yr holl achosion a archwiliwyd a holl gwestiynau'r lefel honno. Hepgorir barnau nad oeddent yn berthnasol i achos. Nid yw sgôr byth yn gyfartaledd sgoriau eraill.
framework-rounding = Caiff y gyfran ei thalgrynnu'n ganran gyfan, gan dalgrynnu haneri i fyny, a phennir y radd yn ôl y ffigur wedi'i dalgrynnu.
framework-source = Ffynhonnell
framework-comparing = Cymharu ardaloedd
framework-reports = Adroddiadau o dan y fframwaith hwn
column-range = Sgôr
column-word = Gradd
column-meaning = Ystyr

## Adroddiad
report-description = { $framework } o waith troseddau ieuenctid { $inArea }. Cyhoeddwyd: { $date }.
report-details = Ynghylch yr adroddiad hwn
report-framework = Y meini prawf a sut y cyfrifir sgoriau
detail-programme = Rhaglen
detail-joint-inspection = Arolygiad ar y cyd
detail-inspected-by = Arolygwyd gan
detail-kind = Math o arolygiad
detail-fieldwork = Gwaith maes
detail-published = Cyhoeddwyd
detail-cases = Achosion a archwiliwyd
detail-isbn = ISBN
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
score = Sgôr
score-base = { $sufficient } o { $applicable } o farnau'n ddigonol
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
plan-answers = Argymhelliad { $number }
plan-unanswered = Nid yw'r cynllun hwn yn ateb argymhelliad { $number }.
plan-actions = Camau gweithredu
plan-success = Arwyddion llwyddiant
plan-timescale = Amserlen
plan-resources = Adnoddau
plan-owner = Yn gyfrifol
status-not-started = Heb ddechrau
status-under-way = Ar waith
status-complete = Wedi'i gwblhau

## Siartiau a thablau
percentage = { $number }%
download-data = Lawrlwytho'r data (CSV)
key-label = Allwedd
key-range = Isaf i uchaf
key-band-top = { $grade }: { $from } a throsodd
key-band = { $grade }: { $from } i { $to }
band-top = { $from } a throsodd
band-range = { $from } i { $to }
column-score = Sgôr
column-cases = Nifer yr achosion
column-lowest = Isaf
column-highest = Uchaf
column-average = Cyfartaledd
column-score-percent = Sgôr (%)
column-lowest-percent = Isaf (%)
column-highest-percent = Uchaf (%)
column-average-percent = Cyfartaledd (%)
column-area-percent = { $area } (%)
not-graded = heb radd
chart-row = { $item }: { $value }.
chart-scores-headline = Roedd y sgoriau'n amrywio o { $lowest } ({ $lowestItem }) i { $highest } ({ $highestItem })
chart-scores-subtitle = Sgôr yn ôl maen prawf, { $area }
chart-scores-row = { $item }: { $score }, { $grade }.
chart-counts-subtitle = { $count ->
    [one] Archwiliwyd 1 achos, { $area }
   *[other] Archwiliwyd { $count } achos, { $area }
}
chart-ranges-headline = Prif sgoriau uwch na'r cyfartaledd: { $above } o { $total }
chart-ranges-subtitle = { $area }; er cymhariaeth: { $label }
chart-ranges-row = { $item }: { $area } { $score }, cyfartaledd { $average }, isaf { $lowest }, uchaf { $highest }.
