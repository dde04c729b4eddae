"""Words that hint at an activity without naming it: who "hired 12 people" may well have done recruiting.

An entry reads ``activity: word word``. Where one of its words stands in a resume, in any inflection, the activity is
not called missing. What is shown is a matter of the lexicon alone.
"""

from __future__ import annotations

_TRACES = """
8D: root cause complaint corrective; accessibility: assistive inclusive wcag a11y aria; accounts payable: invoice
purchase payable ledger supplier bookkeeping; accounts receivable: invoice sales receivable debtor credit collection
ledger bookkeeping; Active Directory: windows 365 intune gpo; allergens: allergen; annual accounts: accounts audit
accountant; Ansys: fea fem finite simulation; anti-money laundering: kyc compliance fraud; applicant tracking
system: recruit greenhouse workable lever; Azure AD: 365 intune azure office; bartending: bar cocktail barista;
Black Belt: belt sigma; BLS: acls als ils resuscitation; blueprint reading: electronics oscilloscope circuit
drawings schematics plans; brand management: brand; calendar management: diary calendar assistant; candidate
sourcing: recruit candidates talent; care plans: care plan planning nurse; case management: case caseload clients;
cash handling: till cash cashier payments; catering: banquet functions; CCNP: ccie; CELTA: esl tefl tesol; CentOS:
linux; classroom management: behaviour; clinical documentation: documentation record charting notes; clinical
trials: trial study research; CNC: mill lathe machinist machining; code 95: cpc; cold calling: outbound call
prospect telesales; compensation and benefits: salary pay reward benefits; computer vision: image opencv yolo;
content marketing: content blog newsletter copy social; contract drafting: draft contract agreement; contract
negotiation: contract negotiate tender deal; counseling: counsel therapy support; CPR: bls ils als resuscitation
aid; crisis intervention: crisis safeguarding emergency; CSS: website web frontend react vue angular wordpress;
curriculum development: curriculum scheme syllabus; customs: import export freight incoterms; cycle counts: stock
count inventory; data modeling: model schema dbt; data warehouse: snowflake bigquery redshift synapse; dbt:
analytics engineer; Debian: linux; deep learning: neural bert transformer llm; dementia care: dementia alzheimer
residents; design for manufacturing: manufacturing production supplier; design systems: component figma library;
DHCP: network dns; differentiated instruction: differentiat send eal sen; discharge planning: discharge;
dispatching: dispatch fleet drivers; Docker: kubernetes container k8s; driver's license: driver driving van car hgv
truck; due diligence: diligence acquisition transaction; early childhood education: nursery kindergarten toddler
eyfs preschool early; electrical code: edition wiring; electrical installation: electrician rewires wiring cable;
email marketing: newsletter mailing email crm; emergency department: emergency trauma resus casualty triage;
employee relations: absence disciplinary grievance tribunal union hearing; ESL: tefl celta tesol efl; ETL: pipeline
airflow dbt fivetran ssis informatica talend ingest; event management: event conference festival wedding exhibition;
FEA: simulation stress ansys abaqus fem; financial modeling: model valuation forecast; firewalls: fortinet fortigate
palo meraki checkpoint security; first aid: aid aider bls cpr ils als resuscitation paramedic; fleet management:
fleet vehicles trucks; FMEA: risk failure; food cost: gp margin; food safety: hygiene; forklift: reach
counterbalance pallet telehandler flt; fundraising: donor grant funding charity; GDPR: privacy dsgvo; general
ledger: ledger journal bookkeeping accounts accountant; geriatrics: elderly older residents nursing aged; GMP: gxp
pharma pharmaceutical cleanroom; Google Analytics: analytics; Google Sheets: google sheets spreadsheet; grant
writing: grant funding bids fundraising; GraphQL: apollo hasura; Green Belt: belt sigma; HACCP: hygiene safety
kitchen; help desk: support tickets helpdesk; HGV: lorry truck; HIPAA: privacy patient confidential; HTML: website
web frontend react vue angular wordpress; HVAC: heating ventilation boiler refrigeration; IEP: sen send special
inclusion; infection control: infection hygiene aseptic sterile covid isolation; injection molding: plastic mould
molding tooling; internal controls: control audit; inventory management: stock inventory shrink supplies replenish;
ISO 27001: security audit; ISO 9001: quality audit; JavaScript: frontend web; Jira: atlassian; journalism: reporter
articles newspaper editor; kitchen management: kitchen; Kubernetes: openshift helm; KYC: onboarding aml compliance;
labor law: disciplinary grievance tupe tribunal dismissal redundancy absence hearing union solicitor; large language
models: gpt openai rag langchain prompt claude gemini; lead qualification: lead prospect demo sdr; legal research:
research legal case law; lesson planning: lesson plan; line cook: chef kitchen cook; Linux: ubuntu bash unix docker
kubernetes nginx; litigation: court dispute claims tribunal proceedings; manual testing: tester testing qa;
medication administration: medication medicine drug infusion meds injection; menu planning: menu; month-end close:
closing close accountant; natural language processing: text bert transformer llm chatbot; night audit: night front;
onboarding: onboard induction starters hire joiners; oncology: cancer chemotherapy; operating room: theatre surgery
scrub anaesthetic; order picking: pick packing; OSHA: safety; OSHA 10: osha; OSHA 30: osha; OWASP: security;
palliative care: hospice dying terminal; parent communication: parents families; pastry: dessert patisserie bakery
baker pâtisserie; patient assessment: assess observation triage ward nurse; patient education: taught teach advise
family; patient safety: patient safety incident; payroll: payroll wages salaries; PCR: laboratory molecular assay
genetic qpcr; pediatrics: child children baby babies neonatal; penetration testing: burp kali security; performance
reviews: appraisal performance review supervised line; performance testing: load k6 gatling locust latency;
phlebotomy: blood venepuncture cannulation; physiotherapy: physio rehab; pipeline management: pipeline crm deals
forecast; plumbing: plumber pipe heating bathroom; point of sale: till cashier checkout register; Premiere Pro:
premiere adobe video; product roadmap: product backlog roadmap; product strategy: product roadmap; proofreading:
edit copy editor; QTS: pgce teacher teaching; quota attainment: quota target plan; reconciliation: reconcile ledger
bookkeeping; recruiting: recruit hire hired hiring talent vacancies interviews; Red Hat: linux openshift; regression
testing: tester testing qa automation; REST APIs: ios android app retrofit endpoint api swagger openapi express
fastapi flask django spring backend; risk assessment: risk safety coshh; root cause analysis: root failure 5-why
fault; rota planning: rota shift schedule roster; route planning: route delivery driver deliveries; sales
forecasting: forecast; Salesforce: crm; SCADA: plc hmi automation; Scrum Master: scrum agile sprint; SEO: keyword
organic search ranking blog website; ServSafe: hygiene safety; sheet metal: metal fabrication bending; shipping and
receiving: shipping goods dispatch; SHRM-CP: shrm; SHRM-SCP: shrm; Siemens S7: siemens plc simatic tia; solar
installation: solar pv; solution selling: consultative selling sales; SOX: controls audit; special education: autism
send inclusion needs; SQL: database query queries oracle snowflake; statistics: spss sas stata regression; student
assessment: assess exam marking grade; SUSE: linux; system design: architecture architect designed; table service:
waiter waitress server restaurant served; tax returns: tax vat hmrc; TDD: tests; TEFL: esl celta tesol; telemetry:
cardiac monitor ecg; territory management: territory region area; TESOL: esl tefl celta; test cases: tester testing
qa; thermodynamics: heat thermal; TIA Portal: siemens s7 plc; time series: forecast demand; tolerance analysis:
tolerance gd&t; travel arrangements: travel flights trips itineraries; triage: triage emergency urgent prioritise;
TS/SCI: clearance cleared secret; tutoring: tutor taught students; TypeScript: angular; typography: design graphic
layout editorial brand; Ubuntu: linux; unit testing: tests tdd vitest rspec phpunit mockito; upselling: sell sold
sales; VAT: tax hmrc; vendor management: vendor supplier contractor procurement; video editing: video film premiere
capcut final davinci; vital signs: observations news2 obs monitor; VLOOKUP: excel spreadsheet formulas; ward
management: ward sister matron charge; warehouse management system: warehouse wms scanner sap; WCAG: accessib a11y
aria inclusive; welding: weld mig tig fabrication; wireframes: prototype sketch mockup; workforce planning: roster
rota scheduling staffing headcount; wound care: wound dressing ulcer surgical postoperative
"""
TRACES: dict[str, frozenset[str]] = {
    name.strip(): frozenset(words.split())
    for name, _, words in (entry.partition(":") for entry in _TRACES.replace("\n", " ").split(";"))
}
"""By the name of an activity, the words that hint at it."""
