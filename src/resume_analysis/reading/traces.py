"""Words that hint at an activity without naming it: who "hired 12 people" may well have done recruiting.

An entry reads ``activity: word word``. Where one of its words stands in a resume, in any inflection, the activity is
not called missing. What is shown is a matter of the lexicon alone.
"""

from __future__ import annotations

_TRACES = """
accessibility: assistive inclusive wcag a11y aria; accounts payable: invoice purchase payable ledger supplier
bookkeeping; accounts receivable: invoice sales receivable debtor credit collection ledger bookkeeping; Active
Directory: windows 365 intune gpo; allergens: allergen; annual accounts: accounts audit accountant; anti-money
laundering: kyc compliance fraud; applicant tracking system: recruit greenhouse workable lever; Azure AD: 365 intune
azure office; bartending: bar cocktail barista; BLS: acls als ils resuscitation; blueprint reading: electronics
oscilloscope circuit drawings schematics plans; brand management: brand; calendar management: diary calendar
assistant; candidate sourcing: recruit candidates talent; care plans: care plan planning nurse; case management:
case caseload clients; cash handling: till cash cashier payments; catering: banquet functions; classroom management:
behaviour; clinical documentation: documentation record charting notes; clinical trials: trial study research; CNC:
mill lathe machinist machining; code 95: cpc; cold calling: outbound call prospect telesales; compensation and
benefits: salary pay reward benefits; computer vision: image opencv yolo; content marketing: content blog newsletter
copy social; contract drafting: draft contract agreement; contract negotiation: contract negotiate tender deal;
counseling: counsel therapy support; CPR: bls ils als resuscitation aid; crisis intervention: crisis safeguarding
emergency; CSS: website web frontend react vue angular wordpress; curriculum development: curriculum scheme
syllabus; customs: import export freight incoterms; cycle counts: stock count inventory; data modeling: model schema
dbt; data warehouse: snowflake bigquery redshift synapse; dbt: analytics engineer; deep learning: neural bert
transformer llm; dementia care: dementia alzheimer residents; design for manufacturing: manufacturing production
supplier; design systems: component figma library; differentiated instruction: differentiat send eal sen; discharge
planning: discharge; dispatching: dispatch fleet drivers; Docker: kubernetes container k8s; DHCP: network dns;
driver's license: driver driving van car hgv truck; due diligence: diligence acquisition transaction; early
childhood education: nursery kindergarten toddler eyfs preschool early; electrical code: edition wiring; electrical
installation: electrician rewires wiring cable; email marketing: newsletter mailing email crm; emergency department:
emergency trauma resus casualty triage; employee relations: absence disciplinary grievance tribunal union hearing;
ETL: pipeline airflow dbt fivetran ssis informatica talend ingest; event management: event conference festival
wedding exhibition; FEA: simulation stress ansys abaqus fem; financial modeling: model valuation forecast;
firewalls: fortinet fortigate palo meraki checkpoint security; first aid: aid aider bls cpr ils als resuscitation
paramedic; fleet management: fleet vehicles trucks; FMEA: risk failure; food cost: gp margin; food safety: hygiene;
forklift: reach counterbalance pallet telehandler flt; fundraising: donor grant funding charity; GDPR: privacy
dsgvo; general ledger: ledger journal bookkeeping accounts accountant; geriatrics: elderly older residents nursing
aged; GMP: gxp pharma pharmaceutical cleanroom; Google Analytics: analytics; grant writing: grant funding bids
fundraising; GraphQL: apollo hasura; help desk: support tickets helpdesk; HGV: lorry truck; HIPAA: privacy patient
confidential; HTML: website web frontend react vue angular wordpress; HVAC: heating ventilation boiler
refrigeration; infection control: infection hygiene aseptic sterile covid isolation; injection molding: plastic
mould molding tooling; internal controls: control audit; inventory management: stock inventory shrink supplies
replenish; ISO 27001: security audit; ISO 9001: quality audit; JavaScript: frontend web; Jira: atlassian;
journalism: reporter articles newspaper editor; kitchen management: kitchen; Kubernetes: openshift helm; KYC:
onboarding aml compliance; labor law: disciplinary grievance tupe tribunal dismissal redundancy absence hearing
union solicitor; large language models: gpt openai rag langchain prompt claude gemini; lead qualification: lead
prospect demo sdr; legal research: research legal case law; lesson planning: lesson plan; line cook: chef kitchen
cook; Linux: ubuntu bash unix docker kubernetes nginx; litigation: court dispute claims tribunal proceedings; manual
testing: tester testing qa; medication administration: medication medicine drug infusion meds injection; menu
planning: menu; month-end close: closing close accountant; natural language processing: text bert transformer llm
chatbot; night audit: night front; onboarding: onboard induction starters hire joiners; oncology: cancer
chemotherapy; operating room: theatre surgery scrub anaesthetic; order picking: pick packing; OSHA: safety; OWASP:
security; palliative care: hospice dying terminal; parent communication: parents families; pastry: dessert
patisserie bakery baker pâtisserie; patient assessment: assess observation triage ward nurse; patient education:
taught teach advise family; patient safety: patient safety incident; payroll: payroll wages salaries; pediatrics:
child children baby babies neonatal; penetration testing: burp kali security; performance reviews: appraisal
performance review supervised line; performance testing: load k6 gatling locust latency; phlebotomy: blood
venepuncture cannulation; physiotherapy: physio rehab; pipeline management: pipeline crm deals forecast; plumbing:
plumber pipe heating bathroom; point of sale: till cashier checkout register; product roadmap: product backlog
roadmap; product strategy: product roadmap; proofreading: edit copy editor; quota attainment: quota target plan;
reconciliation: reconcile ledger bookkeeping; recruiting: recruit hire hired hiring talent vacancies interviews;
regression testing: tester testing qa automation; REST APIs: ios android app retrofit endpoint api swagger openapi
express fastapi flask django spring backend; risk assessment: risk safety coshh; root cause analysis: root failure
5-why fault; rota planning: rota shift schedule roster; route planning: route delivery driver deliveries; sales
forecasting: forecast; Salesforce: crm; SCADA: plc hmi automation; SEO: keyword organic search ranking blog website;
sheet metal: metal fabrication bending; shipping and receiving: shipping goods dispatch; solar installation: solar
pv; solution selling: consultative selling sales; special education: autism send inclusion needs; SQL: database
query queries oracle snowflake; statistics: spss sas stata regression; student assessment: assess exam marking
grade; system design: architecture architect designed; table service: waiter waitress server restaurant served; tax
returns: tax vat hmrc; TDD: tests; telemetry: cardiac monitor ecg; territory management: territory region area; test
cases: tester testing qa; thermodynamics: heat thermal; time series: forecast demand; tolerance analysis: tolerance
gd&t; travel arrangements: travel flights trips itineraries; triage: triage emergency urgent prioritise; tutoring:
tutor taught students; TypeScript: angular; typography: design graphic layout editorial brand; unit testing: tests
tdd vitest rspec phpunit mockito; upselling: sell sold sales; VAT: tax hmrc; vendor management: vendor supplier
contractor procurement; video editing: video film premiere capcut final davinci; vital signs: observations news2 obs
monitor; ward management: ward sister matron charge; warehouse management system: warehouse wms scanner sap;
welding: weld mig tig fabrication; wireframes: prototype sketch mockup; workforce planning: roster rota scheduling
staffing headcount; wound care: wound dressing ulcer surgical postoperative
"""
TRACES: dict[str, frozenset[str]] = {
    name.strip(): frozenset(words.split())
    for name, _, words in (entry.partition(":") for entry in _TRACES.replace("\n", " ").split(";"))
}
"""By the name of an activity, the words that hint at it."""
