"""Words that hint at an activity without naming it: who "hired 12 people" may well have done recruiting.

An entry reads ``activity: word word``. Where one of its words stands in a resume, in any inflection, the activity is
not called missing. What is shown is a matter of the lexicon alone.
"""

from __future__ import annotations

_TRACES = """
3D printing: printed printer additive prototyping; 8D: root cause complaint corrective; A/B testing: split
multivariate experiment experimentation variants; ACA: icaew icas chartered; ACCA: chartered certified;
accessibility: assistive inclusive wcag a11y aria; accounts payable: invoice purchase payable ledger supplier
bookkeeping invoices suppliers; accounts receivable: invoice sales receivable debtor credit collection ledger
bookkeeping invoices debtors; Active Directory: windows 365 intune gpo; allergens: allergen; Android: kotlin mobile;
annual accounts: accounts audit accountant; Ansys: fea fem finite simulation; anti-money laundering: kyc compliance
fraud; API testing: api apis swagger endpoint; AWS: amazon; Azure AD: 365 intune azure office; bartending: bar
cocktail barista cocktails drinks; Bash: shell linux scripts; Black Belt: belt sigma; BLS: acls als ils
resuscitation; blueprint reading: electronics oscilloscope circuit drawings schematics plans; brand management:
brand; calendar management: diary calendar assistant; candidate sourcing: recruit candidates talent; care plans:
care plan planning nurse; case management: case caseload clients; cash handling: till cash cashier payments takings
float card shop bar sales; catering: banquet functions events buffet; CCNP: ccie; CDL: truck trucks trucking
tractor; CELTA: esl tefl tesol; CentOS: linux; CFA: chartered; CIMA: cgma chartered; Cisco: meraki catalyst ccna
ccnp; classroom management: behaviour class pupils; clinical documentation: documentation record charting notes;
clinical trials: trial study research; CNC: mill lathe machinist machining; code 95: cpc; cold calling: outbound
call prospect telesales appointments; compensation and benefits: salary pay reward benefits remuneration; computer
vision: image opencv yolo; Confluence: atlassian jira; content marketing: content blog newsletter copy social
articles; contract drafting: draft contract agreement; contract negotiation: contract negotiate terms tender deal
renewals
agreements; counseling: counsel therapy support; CPR: bls ils als resuscitation aid; crisis intervention: crisis
safeguarding emergency; CSCS: site construction; CSS: website web frontend react vue angular wordpress; curriculum
development: curriculum scheme syllabus; customs: import export freight incoterms clearance; cycle counts: stock
count inventory; data modeling: model schema dbt; data warehouse: snowflake bigquery redshift synapse; dbt:
analytics engineer; Debian: linux; deep learning: neural bert transformer llm; dementia care: dementia alzheimer
residents; design for manufacturing: manufacturing production supplier; design systems: component figma library;
DHCP: network dns; dialysis: haemodialysis hemodialysis renal crrt; differentiated instruction: differentiat send
eal sen; discharge planning: discharge; dispatching: dispatch fleet drivers; Docker: kubernetes container k8s;
driver's license: driver driving van car hgv truck licence license; due diligence: diligence acquisition transaction;
early childhood education: nursery kindergarten toddler eyfs preschool early; electrical code: edition wiring;
electrical installation: electrician rewires wiring cable; email marketing: newsletter mailing email crm mailings;
emergency department: emergency trauma resus casualty triage; employee relations: absence disciplinary grievance
tribunal union hearing investigations; ESL: tefl celta tesol efl; ETL: pipeline airflow dbt fivetran ssis informatica
talend ingest; event management: event conference festival wedding exhibition events functions guests delegates
attendees gala ceremony banquet party offsite investor; FEA: simulation stress ansys abaqus fem; financial modeling:
model valuation forecast; firewalls: fortinet fortigate palo meraki checkpoint security; first aid: aid aider bls cpr
ils als resuscitation paramedic aiders; First Aid at Work: aid aider faw efaw; fleet management: fleet vehicles trucks;
FMEA: risk failure; food cost: gp margin ordering budget portion; food safety: hygiene; forklift: reach
counterbalance pallet telehandler flt; fundraising: donor grant funding charity raised; GD&T: geometric tolerancing
tolerances; GDPR: privacy dsgvo; general ledger: ledger journal bookkeeping accounts accountant; geriatrics: elderly
older residents nursing aged; GMP: stability batch deviations capa specification gxp pharma pharmaceutical
cleanroom; Google Ads: adwords ppc; Google Analytics: analytics; Google Cloud: firebase google; Google
Sheets: google sheets spreadsheet; grant writing: grant funding bids fundraising grants; GraphQL: apollo hasura;
Green Belt: belt sigma; HACCP: hygiene safety; help desk: support tickets helpdesk; HGV: lorry truck lgv artic
artics haulage trucks; HIPAA: privacy patient confidential; HTML: website web frontend react vue angular wordpress;
HVAC: heating ventilation boiler refrigeration; IEP: sen send special inclusion; IFRS: ias; infection
control: infection hygiene aseptic sterile covid isolation; injection molding: plastic mould molding tooling;
internal controls: control audit; inventory management: stock inventory shrink supplies replenish stocktake par
replenishment suppliers; iOS: iphone ipad xcode swift apple; ISO 27001: security audit; ISO 9001: quality audit; IV
therapy: infusion drip cannula cannulation intravenous; JavaScript: frontend web; Jira: atlassian; journalism:
reporter articles newspaper editor; Jupyter: notebook notebooks; Kanban: board boards agile lean; keyword research:
keywords seo; kitchen management: kitchen sous; Kubernetes: openshift helm k8; KYC: onboarding aml compliance; labor
law: disciplinary grievance tupe tribunal dismissal redundancy absence hearing union solicitor; large language
models: gpt openai rag langchain prompt claude gemini; lead qualification: lead prospect demo sdr; Lean: kaizen 5s
sigma kanban continuous; legal research: research legal case law memoranda researched; lesson planning: lesson plan
taught teach teaching scheme; line cook: chef kitchen cook; Linux: ubuntu bash unix docker kubernetes nginx;
litigation: court dispute claims tribunal proceedings; LPN: practical nursing; manual testing: tester testing qa;
medical-surgical: surgical medical ward; medication administration: medication medicine drug infusion meds injection
medicines antibiotics iv drip; menu planning: menu dishes specials; Meta Ads: facebook instagram meta; month-end
close: closing close accountant month ledger; natural language processing: text bert transformer llm chatbot; night
audit: night front; Node.js: node express nest; OAuth: oidc sso saml openid; OKRs: objectives okr; onboarding:
onboard induction starters hire joiners induct mentor; oncology: cancer chemotherapy; operating room: theatre
surgery scrub anaesthetic; Oracle Database: oracle plsql; order picking: pick packing picker picks packed; OSHA:
safety; OSHA 10: osha; OSHA 30: osha; OWASP: security; palliative care: hospice dying terminal; parent
communication: parents families carers; pastry: dessert patisserie bakery baker pâtisserie desserts bread cakes;
patient assessment: assess observation triage ward nurse; patient education: taught teach advise family explain;
patient safety: patient safety incident; payroll: payroll wages salaries timesheets paye paid pensions; PCR: laboratory
molecular assay genetic qpcr; pediatrics: child children baby babies neonatal; penetration testing: burp kali security;
performance reviews: appraisal performance review supervised line appraisals 1:1 coached; performance testing: load
k6 gatling locust latency; phlebotomy: blood venepuncture cannulation bloods cannulas; physiotherapy: physio rehab;
pipeline management: pipeline crm deals forecast; pivot tables: excel; plumbing: plumber pipe heating bathroom
pipework; PMP: pmi professional; point of sale: till cashier checkout register; PowerPoint: slides decks
presentations; Premiere Pro: premiere adobe video; product roadmap: product backlog roadmap; product strategy:
product roadmap; proofreading: edit copy editor; QTS: pgce teacher teaching; quota attainment: quota target plan;
reconciliation: reconcile ledger bookkeeping; recruiting: recruit hire hired hiring talent vacancies interviews
recruiter hires; Red Hat: linux openshift; Registered Nurse: nurse nmc rn nursing; regression testing: tester
testing qa automation; REST APIs: ios android app retrofit endpoint api swagger openapi express fastapi flask django
spring backend; retail banking: bank branch; risk assessment: risk safety coshh; root cause analysis: root failure
5-why fault; rota planning: rota shift schedule roster rotas; route planning: route delivery driver deliveries drops
multi-drop runs; sales forecasting: forecast; Salesforce: crm; SAP FI: sap; SAP S/4HANA: sap hana; SCADA: plc hmi
automation; Scrum: sprint sprints standups agile; Scrum Master: scrum agile sprint; Search Console: seo google;
security clearance: cleared sc dv vetted clearance; SEO: keyword organic search ranking blog website traffic;
ServSafe: hygiene safety; sheet metal: metal fabrication bending; shipping and receiving: shipping goods dispatch
deliveries; SHRM-CP: shrm; SHRM-SCP: shrm; Siemens S7: siemens plc simatic tia; Six Sigma: belt dmaic lean; solar
installation: solar pv; solution selling: consultative selling sales; SOX: controls audit; special education: autism
send inclusion needs; SQL: database query queries oracle snowflake; statistics: spss sas stata regression; student
assessment: assess exam marking grade marked graded assessment; SUSE: linux; system design: architecture architect
designed; table service: waiter waitress server restaurant served; tax returns: tax vat hmrc; TDD: tests; teaching
license: teacher pgce qts licensed; TEFL: esl celta tesol; telemetry: cardiac monitor ecg; territory management:
territory region area; TESOL: esl tefl celta; test cases: tester testing qa; thermodynamics: heat thermal; TIA
Portal: siemens s7 plc; time series: forecast demand; tolerance analysis: tolerance gd&t; travel arrangements:
travel flights trips itineraries; triage: triage emergency urgent prioritise; TS/SCI: clearance cleared secret;
tutoring: tutor taught students; TypeScript: angular; typography: design graphic layout editorial brand; Ubuntu:
linux; UI design: interface interfaces screens mockups; UK GAAP: gaap frs ifrs; unit testing: tests tdd vitest rspec
phpunit mockito; Unix: linux macos solaris aix; upselling: sell sold sales upsell; US GAAP: gaap asc; VAT: tax hmrc;
VBA: macros macro; vendor management: vendor supplier contractor procurement subcontractor partners; ventilators:
ventilated icu niv; video editing: video film premiere capcut final davinci; vital signs: observations news2 obs
monitor; VLOOKUP: excel spreadsheet formulas; VMware: vsphere esxi vcenter virtual; ward management: ward sister
matron charge; WCAG: accessib a11y aria inclusive; welding: weld mig tig fabrication welder welded; Windows Server:
server servers; wireframes: prototype sketch mockup ux ui wireframing; workforce planning: roster rota scheduling
staffing headcount; wound care: wound dressing ulcer surgical postoperative tissue pressure
"""
TRACES: dict[str, frozenset[str]] = {
    name.strip(): frozenset(words.split())
    for name, _, words in (entry.partition(":") for entry in _TRACES.replace("\n", " ").split(";"))
}
"""By the name of an activity, the words that hint at it."""
