"""Accounts, law, people, purchasing, marketing, sales and the office."""

from __future__ import annotations

TERMS = """
CRM | customer relationship management; Salesforce | sfdc > CRM; HubSpot > CRM; Microsoft Dynamics | dynamics 365 >
CRM; Zendesk > ticketing systems; ServiceNow > ticketing systems; =Intercom; B2B | b2b sales | business to business;
B2C; SaaS | saas sales | software as a service; cold calling | cold calls | cold call | outbound calls; prospecting |
lead generation | generating leads | generated leads; lead qualification | qualifying leads | qualified leads;
pipeline management | sales pipeline | pipeline of; account management | key account management | managing accounts |
managed accounts | key accounts; new business | business development; contract negotiation | negotiating contracts |
negotiated contracts | contract negotiations; negotiation | negotiating | negotiate | negotiates | negotiated |
negotiations; sales forecasting | sales forecasts | forecasting; MEDDIC | meddpicc; SPIN selling; solution selling |
consultative selling; upselling | cross selling | upsell | upsold; quota attainment | sales quota | quota | quotas;
territory management; retail banking; retail | retail sales; merchandising | visual merchandising; point of sale | POS
system | POS systems | cash register | cash registers | EPOS system | EPOS systems | EPOS till | EPOS tills |
Kassensystem | Kassensysteme | Kassensystemen | système d'encaissement; inventory management | stock control |
inventory control | stock management; customer service | customer support; customer success; help desk | helpdesk |
service desk; ticketing systems | ticketing system; Ahrefs > SEO; Semrush > SEO; Search Console > SEO; keyword
research > SEO; SEO | search engine optimization | search engine optimisation | référencement naturel |
suchmaschinenoptimierung; SEM | search engine marketing | paid search; Google Ads | adwords > SEM; Google Analytics |
GA4 > web analytics; web analytics; Meta Ads | facebook ads > paid social; paid social; content marketing | content
strategy; copywriting; email marketing | e mail marketing | email campaigns | email campaign > marketing automation;
Mailchimp > email marketing, marketing automation; Klaviyo > email marketing, marketing automation; marketing
automation; Marketo > marketing automation; social media | social media marketing; brand management | branding; market
research; event management | event planning; public relations; WordPress; Shopify > e-commerce; e-commerce | ecommerce
| online shop; product management; product strategy; product roadmap | roadmaps | roadmap; user research; user
interviews | user interview > user research; usability testing | usability tests | usability test > user research; UX
research | UX researcher > user research; UX writing | UX writer; Figma; Adobe Photoshop | photoshop; Adobe
Illustrator; InDesign; After Effects; Adobe Creative Suite | adobe creative cloud | creative suite | creative cloud |
adobe cc | adobe suite | suite adobe; ProtoPie > prototyping; wireframes | wireframing | wireframe; prototyping;
typography; UX design | UX | user experience; UI design | user interface design; design systems | design system; video
editing; Premiere Pro | adobe premiere > video editing; accessibility; WCAG > accessibility; accounts payable |
kreditorenbuchhaltung; accounts receivable | debitorenbuchhaltung; general ledger; bookkeeping | book keeping |
buchhaltung; financial accounting | finanzbuchhaltung | bilanzbuchhalter | bilanzbuchhalterin > bookkeeping; annual
accounts | bilanzen | jahresabschluss | jahresabschlüsse; month-end close | month end closing | monthly close | month
end | monatsabschluss | monatsabschlüsse; financial reporting | financial statements; financial analysis; financial
modeling | financial modelling; budgeting | budget planning | budget management; reconciliation | reconciliations |
bank reconciliations | reconciled; payroll | lohnabrechnung | lohnbuchhaltung; tax returns | tax return | tax
preparation; VAT; auditing | internal audits | internal audit | conducted audits | carried out audits | audited; IFRS;
US GAAP > GAAP; ASC 606 > US GAAP, GAAP; ASC 842 > US GAAP, GAAP; UK GAAP | FRS 102 > GAAP; GAAP; ACA | chartered
accountant; CIMA; CPA | certified public accountant; ACCA; CFA; internal controls; SOX | sarbanes oxley > internal
controls; QuickBooks; Xero; DATEV; =SAP Concur | =Concur; SAP > ERP; SAP FI | sap fi co > SAP, ERP; SAP S/4HANA | s
4hana > SAP, ERP; Oracle ERP | oracle financials > ERP; NetSuite > ERP; ERP | enterprise resource planning; invoicing;
cost accounting | cost control; risk management; compliance; KYC | know your customer; anti-money laundering | AML;
spreadsheets | spreadsheet | hojas de cálculo | tabellenkalkulation | tableur; Microsoft Excel | =Excel | ms excel >
spreadsheets; Microsoft Word | =Word | ms word; PowerPoint; Microsoft Office | ms office | office 365 | microsoft 365;
Google Workspace | g suite; Google Sheets > Google Workspace, spreadsheets; pivot tables | pivot table > Microsoft
Excel; VLOOKUP | xlookup > Microsoft Excel; VBA | excel macros; project management | managing projects | managed
projects | project manager | projektmanagement | projektleitung | projektleiter | projektleiterin | gestion de projet
| gestion de projets | chef de projet | cheffe de projet | pilotage de projets | gestión de proyectos; PMP; PRINCE2;
stakeholder management | managing stakeholders | managed stakeholders; change management; process improvement |
process optimization | process optimisation; =Lean | lean manufacturing | lean management | lean production; Six Sigma
| lean six sigma; Green Belt | six sigma green belt | lean six sigma green belt > Six Sigma; Black Belt | six sigma
black belt | lean six sigma black belt > Six Sigma; Primavera | primavera p6 | =P6; MS Project | microsoft project;
Asana; Trello; risk assessment | risk assessments; vendor management | supplier management; procurement | purchasing;
OKRs; onboarding; recruiting | recruitment | talent acquisition | full cycle recruiting; candidate sourcing | sourced
candidates | sourcing candidates; applicant tracking system | ATS | applicant tracking; =iCIMS > applicant tracking
system; =Taleo > applicant tracking system; SmartRecruiters > applicant tracking system; =Bullhorn > applicant
tracking system; =Greenhouse; =Workday > HRIS; BambooHR > HRIS; SuccessFactors | sap successfactors > HRIS; ADP >
HRIS; HRIS | hcm | human resources information system; PHR; Personio; employee relations | grievances | grievance |
disciplinary; labor law | labour law | employment law | arbeitsrecht; performance reviews | performance management |
performance appraisals; compensation and benefits; interviewing | conducting interviews | candidate interviews;
workforce planning; SHRM-CP; SHRM-SCP;
"""
BROAD = """
CRM; ERP; HRIS; ticketing systems; retail; B2B; B2C; SaaS; e-commerce; customer service; customer success; account
management; new business; negotiation; project management; product management; stakeholder management; change
management; process improvement; risk management; compliance; auditing; user research; UX design; prototyping; market
research; marketing automation; web analytics; SEM; public relations; spreadsheets; Microsoft Office; Google
Workspace; bookkeeping; financial analysis; financial reporting; merchandising; procurement; financial accounting;
cost accounting; social media; prospecting; GAAP; copywriting; interviewing; invoicing; budgeting; applicant tracking
system; sales forecasting; user interviews; usability testing; paid social
"""
PAPERS = """
PMP; PRINCE2; ACA; CIMA; CPA; ACCA; CFA; PHR; SHRM-CP; SHRM-SCP; Green Belt; Black Belt
"""
TRACES = """
ACA: icaew icas chartered; ACCA: chartered certified; accessibility: assistive inclusive wcag a11y aria; accounts
payable: invoice purchase payable ledger supplier bookkeeping invoices suppliers; accounts receivable: invoice sales
receivable debtor credit collection ledger bookkeeping invoices debtors; annual accounts: accounts audit accountant;
anti-money laundering: kyc compliance fraud; Black Belt: belt sigma; brand management: brand; candidate sourcing:
recruit candidates talent; CFA: chartered; CIMA: cgma chartered; cold calling: outbound call prospect telesales
appointments; compensation and benefits: salary pay reward benefits remuneration; content marketing: content blog
newsletter copy social articles; contract negotiation: contract negotiate terms tender deal renewals agreements;
design systems: component figma library; email marketing: newsletter mailing email crm mailings; employee relations:
absence disciplinary grievance tribunal union hearing investigations; event management: event conference festival
wedding exhibition events functions guests delegates attendees gala ceremony banquet party offsite investor; financial
modeling: model valuation forecast; general ledger: ledger journal bookkeeping accounts accountant; Google Ads:
adwords ppc; Google Analytics: analytics; Google Sheets: google sheets spreadsheet; Green Belt: belt sigma; help desk:
support tickets helpdesk; IFRS: ias; internal controls: control audit; inventory management: stock inventory shrink
supplies replenish stocktake par replenishment suppliers; keyword research: keywords seo; KYC: onboarding aml
compliance; labor law: disciplinary grievance tupe tribunal dismissal redundancy absence hearing union solicitor; lead
qualification: lead prospect demo sdr; Lean: kaizen 5s sigma kanban continuous; Meta Ads: facebook instagram meta;
month-end close: closing close accountant month ledger; OKRs: objectives okr; onboarding: onboard induction starters
hire joiners induct mentor; payroll: payroll wages salaries timesheets paye paid pensions; performance reviews:
appraisal performance review supervised line appraisals 1:1 coached; pipeline management: pipeline crm deals forecast;
pivot tables: excel; PMP: pmi professional; point of sale: till cashier checkout register; PowerPoint: slides decks
presentations; Premiere Pro: premiere adobe video; product roadmap: product backlog roadmap; product strategy: product
roadmap; quota attainment: quota target plan; reconciliation: reconcile ledger bookkeeping; recruiting: recruit hire
hired hiring talent vacancies interviews recruiter hires; retail banking: bank branch; risk assessment: risk safety
coshh; sales forecasting: forecast; Salesforce: crm; SAP: businessobjects abap hana fiori; SAP FI: sap; SAP S/4HANA:
sap hana; Search Console: seo google; SEO: keyword organic search ranking blog website traffic; SHRM-CP: shrm;
SHRM-SCP: shrm; Six Sigma: belt dmaic lean; solution selling: consultative selling sales; SOX: controls audit; tax
returns: tax vat hmrc; territory management: territory region area; typography: design graphic layout editorial brand;
UI design: interface interfaces screens mockups; UK GAAP: gaap frs ifrs; upselling: sell sold sales upsell; US GAAP:
gaap asc; VAT: tax hmrc; VBA: macros macro; vendor management: vendor supplier contractor procurement subcontractor
partners; video editing: video film premiere capcut final davinci; VLOOKUP: excel spreadsheet formulas; WCAG: accessib
a11y aria inclusive; wireframes: prototype sketch mockup ux ui wireframing; workforce planning: roster rota scheduling
staffing headcount
"""
