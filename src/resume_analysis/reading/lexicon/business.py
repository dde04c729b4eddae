"""Accounts, law, people, purchasing, marketing, sales and the office."""

from __future__ import annotations

TERMS = """
CRM | customer relationship management; Salesforce | sfdc > CRM; HubSpot > CRM; Microsoft Dynamics | dynamics 365 | MS
Dynamics | D365 > CRM; Zendesk > ticketing systems; ServiceNow > ticketing systems; =Intercom; B2B | b2b sales |
business to business; B2C; SaaS | saas sales | software as a service; cold calling | cold calls | cold call | outbound
calls; prospecting | lead generation | generating leads | generated leads; lead qualification | qualifying leads |
qualified leads; pipeline management | sales pipeline | pipeline of; account management | key account management |
managing accounts | managed accounts | key accounts; new business | business development; contract negotiation |
negotiating contracts | negotiated contracts | contract negotiations; negotiation | negotiating | negotiate |
negotiates | negotiated | negotiations; sales forecasting | sales forecasts | forecasting; MEDDIC | meddpicc; SPIN
selling; solution selling | consultative selling; upselling | cross selling | upsell | upsold; quota attainment |
sales quota | quota | quotas; territory management; retail banking; retail | retail sales; merchandising | visual
merchandising; point of sale | POS system | POS systems | cash register | cash registers | EPOS system | EPOS systems
| EPOS till | EPOS tills | Kassensystem | Kassensysteme | Kassensystemen | système d'encaissement; inventory
management | stock control | inventory control | stock management; customer service | customer support; customer
success; help desk | helpdesk | service desk; ticketing systems | ticketing system; Ahrefs > SEO; Semrush > SEO;
Search Console > SEO; technical SEO > SEO; keyword research > SEO; SEO | search engine optimization |
search engine optimisation | référencement naturel | suchmaschinenoptimierung; SEM | search engine marketing | paid
search; Google Ads | adwords > SEM; Google Analytics | GA4 > web analytics; web analytics; Meta Ads | facebook ads |
Meta Ads Manager | Facebook Ads Manager | Facebook advertising > paid social; paid social; content marketing | content
strategy; copywriting; email marketing | e mail marketing | email campaigns | email campaign > marketing automation;
Mailchimp > email marketing, marketing automation; Klaviyo > email marketing, marketing automation; marketing
automation; Marketo > marketing automation; social media | social media marketing; brand management | branding; market
research; event management | event planning; public relations; WordPress; Shopify > e-commerce; e-commerce | ecommerce
| online shop; product management; product strategy; product roadmap | roadmaps | roadmap; user research; user
interviews | user interview > user research; usability testing | usability tests | usability test > user research; UX
research | UX researcher > user research; UX writing | UX writer | UX copywriting | microcopy | content design |
content designer; Figma; Adobe Photoshop | photoshop; Adobe Illustrator; InDesign; After Effects;
Adobe Creative Suite | adobe creative cloud | creative suite | creative cloud | adobe cc | adobe suite | suite adobe;
ProtoPie > prototyping; wireframes | wireframing | wireframe; prototyping; typography; UX design | UX | user
experience; UI design | user interface design; design systems | design system; video editing; Premiere Pro | adobe
premiere > video editing; accessibility; WCAG > accessibility; accounts payable | kreditorenbuchhaltung | purchase
ledger | purchase ledgers | bought ledger; accounts receivable | debitorenbuchhaltung | sales ledger | sales ledgers;
general ledger | nominal ledger | hauptbuch | hauptbuchhaltung; bookkeeping | book keeping | buchhaltung; financial
accounting | finanzbuchhaltung | bilanzbuchhalter | bilanzbuchhalterin > bookkeeping; annual accounts | bilanzen |
jahresabschluss | jahresabschlüsse; month-end close | month end closing | monthly close | month end | monatsabschluss
| monatsabschlüsse; financial reporting | financial statements; financial analysis; financial modeling | financial
modelling; budgeting | budget planning | budget management; reconciliation | reconciliations | bank reconciliations |
reconciled; payroll | lohnabrechnung | lohnbuchhaltung | entgeltabrechnung | gehaltsabrechnung | lohn und
gehaltsabrechnung; tax returns | tax return | tax preparation; VAT | value added tax | VAT return | VAT returns |
umsatzsteuer | umsatzsteuervoranmeldung | umsatzsteuervoranmeldungen | mehrwertsteuer; auditing | internal audits |
internal audit | conducted audits | carried out audits | audited; IFRS; US GAAP > GAAP; ASC 606 > US GAAP, GAAP; ASC
842 > US GAAP, GAAP; UK GAAP | FRS 102 > GAAP; GAAP; ACA | chartered accountant; CIMA | chartered management
accountant | Chartered Institute of Management Accountants | ACMA CGMA; CPA | certified public accountant | chartered
professional accountant | certified practising accountant | certified practicing accountant; ACCA | FCCA | chartered
certified accountant | certified chartered accountant | Association of Chartered Certified Accountants; CFA |
Chartered Financial Analyst | CFA charterholder | CFA charter; internal controls; SOX | sarbanes oxley > internal
controls; QuickBooks | quick books | Intuit QuickBooks | QuickBooks Online | QuickBooks Desktop | QuickBooks
Enterprise | =QBO; Xero; DATEV; =SAP Concur | =Concur; SAP > ERP; SAP FI | sap fi co | SAP FICO > SAP, ERP; SAP
S/4HANA | s 4hana > SAP, ERP; Oracle ERP | oracle financials > ERP; NetSuite > ERP; ERP | enterprise resource
planning; invoicing; cost accounting | cost control | kostenrechnung | kosten und leistungsrechnung; risk management;
compliance; KYC | know your customer; anti-money laundering | AML; spreadsheets | spreadsheet | hojas de cálculo |
tabellenkalkulation | tableur; Microsoft Excel | =Excel | ms excel > spreadsheets; Microsoft Word | =Word | ms word;
PowerPoint; Microsoft Office | ms office | office 365 | microsoft 365; Google Workspace | g suite; Google Sheets >
Google Workspace, spreadsheets; pivot tables | pivot table | PivotTable | PivotTables | Pivot-Tabellen | Pivottabellen
> Microsoft Excel; VLOOKUP | xlookup | V-lookup | V-lookups | SVERWEIS > Microsoft Excel; VBA | excel macros; project
management | managing projects | managed projects | project manager | projektmanagement | projektleitung |
projektleiter | projektleiterin | gestion de projet | gestion de projets | chef de projet | cheffe de projet |
pilotage de projets | gestión de proyectos; PMP; PRINCE2 | PRINCE 2; stakeholder management | managing stakeholders |
managed stakeholders; change management; process improvement | process optimization | process optimisation; =Lean |
lean manufacturing | lean management | lean production; Six Sigma | lean six sigma; Green Belt | six sigma green belt
| lean six sigma green belt > Six Sigma; Black Belt | six sigma black belt | lean six sigma black belt > Six Sigma;
Primavera | primavera p6 | =P6; MS Project | microsoft project; Asana; Trello; risk assessment | risk assessments;
vendor management | supplier management; procurement | purchasing; OKRs | objectives and key results; onboarding;
recruiting | recruitment | talent acquisition | full cycle recruiting; candidate sourcing | sourced candidates |
sourcing candidates; applicant tracking system | ATS | applicant tracking; =iCIMS > applicant tracking system; =Taleo
> applicant tracking system; SmartRecruiters > applicant tracking system; =Bullhorn > applicant tracking system;
=Greenhouse; =Workday > HRIS; BambooHR > HRIS; SuccessFactors | sap successfactors > HRIS; ADP > HRIS; HRIS | hcm |
human resources information system | HRMS | human resource information system | human resource management system; PHR;
Personio; employee relations | grievances | grievance | disciplinary; labor law | labour law | employment law |
arbeitsrecht; performance reviews | performance management | performance appraisals; compensation and benefits;
interviewing | conducting interviews | candidate interviews; workforce planning; SHRM-CP; SHRM-SCP; Sage 50 | Sage50 |
Sage 50cloud | Sage 50 cloud | Sage 50 accounts | Sage 50 accounting | Sage Line 50; Sage 200 | Sage200 | Sage 200c |
Sage 200cloud; Sage Intacct | Intacct; Sage Payroll | Sage 50 Payroll | Sage 50cloud payroll > payroll; MYOB | MYOB
AccountRight | AccountRight; QuickBooks ProAdvisor | QuickBooks certified ProAdvisor | QuickBooks Online ProAdvisor |
Intuit ProAdvisor > QuickBooks; FreshBooks; Zoho Books; Tally ERP | Tally ERP 9 | TallyPrime | Tally Prime | Tally
accounting software; Lexware | Lexware Buchhaltung | lexoffice; DATEV LODAS | LODAS > DATEV, payroll; Dext | Dext
Prepare | ReceiptBank; CCH Axcess | CCH Axcess Tax; CCH ProSystem fx | ProSystem fx | CCH ProSystem | ProSystemfx;
CaseWare | CaseWare Working Papers | CaseWare Cloud; Lacerte | Intuit Lacerte; UltraTax | UltraTax CS; Drake Tax |
Drake Tax Software; ONESOURCE Tax | Thomson Reuters ONESOURCE | ONESOURCE income tax | ONESOURCE indirect tax; Avalara
| AvaTax; Workiva | Wdesk; =BlackLine; FloQast; OneStream | OneStream XF; Oracle Hyperion | =Hyperion | Hyperion
Planning | Hyperion Financial Management; Essbase | Oracle Essbase | Hyperion Essbase; Anaplan; Workday Adaptive
Planning | Workday Adaptive | Adaptive Insights; IBM Planning Analytics | IBM TM1 | Cognos TM1 | IBM Cognos TM1; SAP
Business One | SAP BusinessOne | SAP B1 > ERP; SAP BW | SAP BW/4HANA | SAP Business Warehouse > SAP, data
warehouse; SAP Analytics Cloud | SAP SAC > data visualization; SAP HCM | SAP Human Capital Management > SAP, ERP,
HRIS; SAP Ariba | Ariba; SAP Fieldglass | Fieldglass; SuccessFactors Employee Central | SAP SuccessFactors Employee
Central > SuccessFactors, HRIS; Oracle Fusion | Oracle Fusion Cloud | Oracle Fusion Applications; Oracle Fusion ERP |
Oracle Fusion Cloud ERP | Oracle Fusion Financials | Oracle Cloud ERP | Oracle ERP Cloud > Oracle Fusion, Oracle ERP,
ERP; Oracle E-Business Suite | Oracle EBS | Oracle R12 | Oracle EBS R12 | Oracle Apps R12 > Oracle ERP, ERP; Oracle
HCM | Oracle HCM Cloud | Oracle Cloud HCM | Oracle Fusion HCM | Oracle Fusion Cloud HCM > HRIS; JD Edwards | JD
Edwards EnterpriseOne | Oracle JD Edwards | JDE EnterpriseOne | JDE E1 | JDEdwards > ERP; PeopleSoft | Oracle
PeopleSoft; PeopleSoft HCM | PeopleSoft HRMS | Oracle PeopleSoft HCM > PeopleSoft, HRIS; Epicor | Epicor ERP | Epicor
Kinetic; Microsoft Dynamics CRM | Dynamics CRM | Dynamics 365 CRM | D365 CRM | MS Dynamics CRM | Microsoft Dynamics
365 CRM | MS Dynamics 365 CRM > Microsoft Dynamics, CRM; Dynamics 365 Business Central | Microsoft Dynamics 365
Business Central | MS Dynamics 365 Business Central | Microsoft Dynamics Business Central | Dynamics Business Central
| D365 Business Central | Microsoft Business Central | D365 BC > Microsoft Dynamics, ERP; Microsoft Dynamics NAV |
Dynamics NAV | MS Dynamics NAV | Microsoft NAV | MS NAV | Navision | Microsoft Navision | MS Navision | Microsoft
Dynamics Navision > Microsoft Dynamics, ERP; Microsoft Dynamics GP | Dynamics GP | MS Dynamics GP | Microsoft Great
Plains > Microsoft Dynamics, ERP; Microsoft Dynamics AX | Dynamics AX | MS Dynamics AX | Axapta > Microsoft Dynamics,
ERP; Dynamics 365 Finance and Operations | Dynamics 365 Finance | Dynamics 365 F&O | Microsoft Dynamics 365 Finance |
Microsoft Dynamics 365 F&O | MS Dynamics 365 Finance | D365 Finance | D365 F&O | D365FO > Microsoft Dynamics, ERP;
Odoo > ERP; Deltek Costpoint | Costpoint; Yardi | Yardi Voyager; Expensify; Coupa; Power Query; Power Pivot |
PowerPivot > Microsoft Excel; cash flow forecasting | cash flow forecasts | cash flow forecast | cashflow forecasting
| cashflow forecasts | cashflow forecast | cash forecasting | cash forecasts | liquiditätsplanung; financial
forecasting | financial forecasts | financial forecast; demand planning | demand planner; FP&A | financial planning
and analysis > financial analysis; trial balance | trial balances; fixed asset register | fixed assets register |
fixed asset accounting | fixed assets accounting | fixed asset ledger | anlagenbuchhaltung; accruals and prepayments |
prepayments and accruals | accrual accounting; intercompany accounting | intercompany reconciliation | intercompany
reconciliations | intercompany transactions | intercompany balances; revenue recognition | rev rec; three-way matching
| 3-way matching | three-way match | 3-way match; credit control | credit controller; BACS payments | BACS payment |
BACS runs | BACS run | BACS processing; ACH payments | ACH payment | ACH transfers | ACH processing | NACHA; transfer
pricing | verrechnungspreise; sales and use tax | sales/use tax; corporation tax | corporate tax | corporate income
tax | corporation tax returns | CT600 | CT600s | körperschaftsteuer; self assessment tax returns | self assessment tax
return | personal tax returns | personal tax return > tax returns; goods and services tax | GST returns | GST return |
GST filing | GST compliance | GST/HST; business activity statements | business activity statement | BAS preparation |
BAS lodgement | BAS lodgements | BAS/IAS; tax deducted at source | TDS returns | TDS return; Construction Industry
Scheme | CIS returns | CIS deductions | CIS payroll; P11D | P11Ds; Single Touch Payroll > payroll; Davis-Bacon |
Davis-Bacon Act; XBRL | iXBRL | inline XBRL; SEC reporting | SEC filings | SEC filing | SEC financial reporting;
Handelsgesetzbuch | German GAAP | nach HGB | gemäß HGB | under HGB | HGB Abschluss | HGB Abschlüsse | HGB
Jahresabschluss | HGB Rechnungslegung | HGB Bilanzierung | HGB accounting; IFRS 9 | IFRS9 > IFRS; IFRS 17 | IFRS17 >
IFRS; ASC 740 | ASC740 | FAS 109 > US GAAP, GAAP; GASB | Governmental Accounting Standards Board; PCAOB; SOC 1 | SOC1
| SSAE 18 | SSAE18 | SSAE 16 | SSAE16; =COSO | COSO framework; ICFR | internal control over financial reporting |
internal controls over financial reporting > internal controls; =AAT | Association of Accounting Technicians; AAT
Level 2 | Level 2 AAT | AAT L2 | AAT foundation certificate > AAT; AAT Level 3 | Level 3 AAT | AAT L3 | AAT advanced
diploma > AAT, AAT Level 2; AAT Level 4 | Level 4 AAT | AAT L4 | AAT professional diploma | =MAAT > AAT, AAT Level 3,
AAT Level 2; CGMA | Chartered Global Management Accountant; Certified Management Accountant | IMA CMA | US CMA;
Enrolled Agent | IRS Enrolled Agent; Certified Internal Auditor | IIA CIA; Certified Fraud Examiner | ACFE CFE;
Chartered Tax Adviser | Chartered Tax Advisor | CIOT | Chartered Institute of Taxation | AITI CTA; Association of
Taxation Technicians | ATT qualified | ATT/CTA; Certified Payroll Professional; Chartered Institute of Payroll
Professionals | CIPP qualification | CIPP qualified | MCIPP | ACIPP; ADP Workforce Now | ADP WFN > ADP, HRIS; Paychex
| Paychex Flex; Paylocity; Paycom; Paycor; Dayforce | Ceridian Dayforce > HRIS; UKG Pro | UltiPro > HRIS; UKG
Dimensions | Kronos Workforce Dimensions | Kronos Dimensions; Kronos | UKG Kronos | Kronos Workforce Central;
BrightPay > payroll; iTrent | MHR iTrent | Midland iTrent > HRIS; HiBob > HRIS; CIPD | Chartered Institute of
Personnel & Development | Assoc CIPD; MCIPD | FCIPD | chartered MCIPD > CIPD; CIPD Level 3 | Level 3 CIPD | CIPD L3 >
CIPD; CIPD Level 5 | Level 5 CIPD | CIPD L5 > CIPD, CIPD Level 3; CIPD Level 7 | Level 7 CIPD | CIPD L7 > CIPD, CIPD
Level 5, CIPD Level 3; SPHR; CHRP | Certified Human Resources Professional; Payroll Compliance Professional | PCP
designation | PCP certification; CPHR | Chartered Professional in Human
Resources; TUPE; workers' compensation | worker's compensation | workers comp | worker's comp; collective bargaining |
collective bargaining agreement | collective bargaining agreements | collective agreements; employment tribunals |
employment tribunal; LinkedIn Recruiter; Boolean search | Boolean searches | Boolean searching | Boolean strings;
Broadbean; Cornerstone OnDemand | CSOD; MiFID II | MiFID | MiFID 2; Solvency II | Solvency 2; Basel III | Basel II/III
| Basel III/IV | Basel Accords; FATCA | Foreign Account Tax Compliance Act; Bank Secrecy Act | BSA/AML | AML/BSA >
anti-money laundering; OFAC | OFAC sanctions | OFAC screening; customer due diligence | client due diligence > KYC,
due diligence; enhanced due diligence > due diligence; Actimize | NICE Actimize; World-Check | WorldCheck | Refinitiv
World-Check; SM&CR | SMCR | Senior Managers and Certification Regime | Senior Managers Regime; Consumer Duty | FCA
Consumer Duty; Truth in Lending Act | Regulation Z | Reg Z | TILA/RESPA; RESPA | Real Estate Settlement Procedures
Act; Foreign Corrupt Practices Act; California Consumer Privacy Act | CCPA/CPRA; data protection impact assessments |
data protection impact assessment | DPIA; OneTrust; RSA Archer | Archer GRC | Archer eGRC; TCFD; CSRD | Corporate
Sustainability Reporting Directive; GHG Protocol | Greenhouse Gas Protocol; Certified Anti-Money Laundering Specialist
| ACAMS | CAMS certified | CAMS certification > anti-money laundering; Certified Information Privacy Professional |
IAPP CIPP; CIPP/E | CIPP Europe > Certified Information Privacy Professional; FINRA Series 7 | Series 7; FINRA Series
63 | Series 63; FINRA Series 65 | Series 65; FINRA Series 66 | Series 66; NMLS | Nationwide Multistate Licensing
System | mortgage loan originator license | MLO license; CeMAP; Diploma in Regulated Financial Planning | DipPFS; CISI
| Chartered Institute for Securities & Investment; FRM certification | GARP FRM | FRM certified; =CAIA | Chartered
Alternative Investment Analyst; Certified Financial Planner | CFP certification | CFP certified | CFP designation; RG
146 | RG146; Temenos | Temenos T24 | Temenos Transact; Finacle | Infosys Finacle; Ellie Mae Encompass | Ellie Mae |
Encompass360 | Encompass LOS; Bloomberg Terminal | Bloomberg Terminals | Bloomberg Professional | Bloomberg Anywhere;
Capital IQ | S&P Capital IQ | CapIQ | CapitalIQ; FactSet; =PitchBook; Refinitiv Eikon | Thomson Reuters Eikon |
Reuters Eikon | Eikon; discounted cash flow | discounted cash flows | DCF model | DCF models | DCF modelling | DCF
modeling | DCF valuation | DCF analysis; =Guidewire | Guidewire InsuranceSuite; Guidewire PolicyCenter | PolicyCenter
> Guidewire; Guidewire ClaimCenter | ClaimCenter > Guidewire; Applied Epic; AMS360 | AMS 360 | Vertafore AMS360;
Xactimate; CPCU | Chartered Property Casualty Underwriter; ACII > CII qualification; Dip CII | DipCII > CII
qualification; Cert CII | CertCII > CII qualification; CII qualification | CII qualifications | CII qualified | CII
exams | Chartered Insurance Institute; property and casualty license | P&C license | P&C licensed | property casualty
license | property & casualty insurance license | P&C insurance license; life and health license | life & health
insurance license | L&H license | life accident health license; adjuster license | claims adjuster license | insurance
adjuster license; iManage | iManage Work | iManage FileSite | FileSite | DeskSite; NetDocuments; Clio Manage | Clio
legal software | Clio practice management; Westlaw | WestlawNext | Westlaw Edge > legal research; LexisNexis | Lexis
Advance | Lexis PSL; RelativityOne | Relativity eDiscovery | kCura Relativity; eDiscovery | e-discovery | electronic
discovery; CM/ECF | PACER CM/ECF | PACER/ECF; DocuSign; Adobe Acrobat | Acrobat Pro | Adobe Acrobat Pro | Acrobat DC |
Acrobat Reader; contract lifecycle management; conveyancing | conveyancer; probate; USPTO registration | registered
patent attorney | registered patent agent | patent bar | USPTO registered; bar admission | bar admissions | admitted
to the bar | admitted to practice law | licensed to practice law | licensed attorney; Notary Public | notary
commission | commissioned notary | notary signing agent; CILEX | Chartered Institute of Legal Executives | chartered
legal executive | FCILEX; Legal Practice Course; Solicitors Qualifying Examination | SQE1 | SQE2; company secretarial
| company secretary; Chartered Governance Institute | chartered secretary | ICSA qualified | ICSA qualification |
GradICSA; CIPS | Chartered Institute of Procurement & Supply | Chartered Institute of Purchasing & Supply; MCIPS |
FCIPS > CIPS; Certified Professional in Supply Management | ISM CPSM; CSCP | Certified Supply Chain Professional |
APICS CSCP; CPIM | APICS CPIM; Public Contracts Regulations | Public Contracts Regulations 2015 | PCR 2015; Federal
Acquisition Regulation | Federal Acquisition Regulations | FAR/DFARS; strategic sourcing; purchase orders | purchase
order | purchase requisitions | purchase requisition; procure-to-pay | purchase-to-pay | source-to-pay; order-to-cash
| O2C; request for proposal | request for proposals | requests for proposal | requests for proposals | RFP responses |
RFP response | RFP process | RFP/RFQ | RFQ/RFP | RFI/RFP | RFI/RFP/RFQ | RFI/RFQ/RFP; APMP Foundation | APMP
Practitioner | APMP certification | APMP certified | Association of Proposal Management Professionals; Pardot |
Salesforce Pardot | Marketing Cloud Account Engagement > marketing automation; Salesforce Marketing Cloud | SFDC
Marketing Cloud | ExactTarget > marketing automation; Salesforce Sales Cloud | SFDC Sales Cloud > Salesforce, CRM;
Salesforce Service Cloud | SFDC Service Cloud > Salesforce, CRM; Salesforce Commerce Cloud | Salesforce B2C Commerce |
Demandware > e-commerce; Salesforce CPQ; Salesforce Certified Administrator | Salesforce Administrator certification |
Salesforce Certified Admin | ADM-201 > Salesforce, CRM; Eloqua | Oracle Eloqua > marketing automation; ActiveCampaign
> marketing automation, email marketing; Pipedrive > CRM; Zoho CRM > CRM; Veeva CRM > CRM; Veeva Vault; ZoomInfo |
DiscoverOrg; SalesLoft; LinkedIn Sales Navigator; account-based marketing; go-to-market strategy | go-to-market
strategies | go-to-market plan | go-to-market plans | go-to-market planning | GTM strategy; pay-per-click | PPC
campaigns | PPC campaign | PPC advertising; Microsoft Advertising | Microsoft Ads | Bing Ads > SEM; LinkedIn Ads |
LinkedIn Campaign Manager > paid social; Google Tag Manager; DV360 | Display & Video 360; Adobe Analytics | Omniture >
web analytics; Hotjar; Mixpanel; Screaming Frog > SEO; Hootsuite > social media; Sprout Social > social media; Cision;
Amazon Seller Central | Seller Central; Amazon Advertising | Amazon Ads | Amazon PPC; SurveyMonkey; Cvent; Google
Analytics certification | Google Analytics certified | Google Analytics Individual Qualification | GAIQ > Google
Analytics, web analytics; Google Ads certification | Google Ads certified > Google Ads, SEM; HubSpot certification |
HubSpot certified > HubSpot; Chartered Institute of Marketing | CIM qualified | CIM qualification | CIM diploma;
Genesys; Genesys Cloud | Genesys PureCloud > Genesys; Avaya; Five9; NICE CXone | NICE inContact | inContact | CXone;
Talkdesk;
PRINCE2 Foundation | PRINCE 2 Foundation > PRINCE2; PRINCE2 Practitioner | PRINCE 2 Practitioner | PRINCE2 Registered
Practitioner > PRINCE2, PRINCE2 Foundation; Certified Associate in Project Management | PMI CAPM | CAPM certification
| CAPM certified; PMI-ACP | PMI Agile Certified Practitioner > Agile; PMBOK | Project Management Body of Knowledge;
APM PMQ | APM Project Management Qualification; Managing Successful Programmes | MSP Practitioner | MSP Foundation;
Prosci | Prosci certified > change management; ADKAR | Prosci ADKAR > change management; Master Black Belt | Six Sigma
Master Black Belt > Black Belt, Six Sigma; Six Sigma Yellow Belt | Lean Six Sigma Yellow Belt > Six Sigma; DMAIC; CBAP
| Certified Business Analysis Professional; earned value management | earned value management system | earned value
analysis; RAID log | RAID logs; Gantt chart | Gantt charts | Gantt; user stories | user story; backlog refinement |
backlog grooming | product backlog | backlog prioritization | backlog prioritisation; Airtable; ClickUp; Wrike;
Zapier; Balsamiq > wireframes; Axure | Axure RP > prototyping; Microsoft Teams | MS Teams; Microsoft Outlook | MS
Outlook; Microsoft Access | MS Access; OneNote | Microsoft OneNote | MS OneNote; ECDL | ICDL | European Computer
Driving Licence | International Computer Driving Licence; Microsoft Office Specialist > Microsoft Office; minute
taking | minutes taking | meeting minutes; audio typing | audio typist;
"""
BROAD = """
CRM; ERP; HRIS; ticketing systems; retail; B2B; B2C; SaaS; e-commerce; customer service; customer success; account
management; new business; negotiation; project management; product management; stakeholder management; change
management; process improvement; risk management; compliance; auditing; user research; UX design; prototyping; market
research; marketing automation; web analytics; SEM; public relations; spreadsheets; Microsoft Office; Google
Workspace; bookkeeping; financial analysis; financial reporting; merchandising; procurement; financial accounting;
cost accounting; social media; prospecting; GAAP; copywriting; interviewing; invoicing; budgeting; applicant tracking
system; sales forecasting; user interviews; usability testing; paid social; cash flow forecasting; financial
forecasting; demand planning; FP&A; trial balance; fixed asset register; accruals and prepayments; intercompany
accounting; revenue recognition; three-way matching; credit control; BACS payments; ACH payments; sales and use tax;
corporation tax; self assessment tax returns; goods and services tax; business activity statements; tax deducted at
source; Construction Industry Scheme; P11D; Single Touch Payroll; Davis-Bacon; SEC reporting; Handelsgesetzbuch; ICFR;
TUPE; workers' compensation; collective bargaining; employment tribunals; Boolean search; MiFID II; Solvency II; Basel
III; FATCA; Bank Secrecy Act; OFAC; customer due diligence; enhanced due diligence; SM&CR; Consumer Duty; Truth in
Lending Act; RESPA; Foreign Corrupt Practices Act; California Consumer Privacy Act; data protection impact
assessments; TCFD; CSRD; GHG Protocol; discounted cash flow; eDiscovery; contract lifecycle management; company
secretarial; Public Contracts Regulations; Federal Acquisition Regulation; strategic sourcing; purchase orders;
procure-to-pay; order-to-cash; request for proposal; account-based marketing; go-to-market strategy; pay-per-click;
user stories; backlog refinement; RAID log; Gantt chart; earned value management; minute taking; PMBOK; DMAIC;
conveyancing; transfer pricing
"""
PAPERS = """
PMP; PRINCE2; Payroll Compliance Professional; ACA; CIMA; CPA; ACCA; CFA; PHR; SHRM-CP; SHRM-SCP; Green Belt; Black
Belt; MCIPD; QuickBooks ProAdvisor;
AAT; AAT Level 2; AAT Level 3; AAT Level 4; CGMA; Certified Management Accountant; Enrolled Agent; Certified Internal
Auditor; Certified Fraud Examiner; Chartered Tax Adviser; Association of Taxation Technicians; Certified Payroll
Professional; Chartered Institute of Payroll Professionals; CIPD; CIPD Level 3; CIPD Level 5; CIPD Level 7; SPHR;
CHRP; CPHR; Certified Anti-Money Laundering Specialist; Certified Information Privacy Professional; CIPP/E; FINRA
Series 7; FINRA Series 63; FINRA Series 65; FINRA Series 66; NMLS; CeMAP; Diploma in Regulated Financial Planning;
CISI; FRM certification; CAIA; Certified Financial Planner; RG 146; CPCU; ACII; Dip CII; Cert CII; CII qualification;
property and casualty license; life and health license; adjuster license; USPTO registration; bar admission; Notary
Public; CILEX; Legal Practice Course; Solicitors Qualifying Examination; Chartered Governance Institute; CIPS; MCIPS;
Certified Professional in Supply Management; CSCP; CPIM; APMP Foundation; Salesforce Certified Administrator; Google
Analytics certification; Google Ads certification; HubSpot certification; Chartered Institute of Marketing; PRINCE2
Foundation; PRINCE2 Practitioner; Certified Associate in Project Management; PMI-ACP; APM PMQ; Managing Successful
Programmes; Master Black Belt; Six Sigma Yellow Belt; CBAP; ECDL; Microsoft Office Specialist
"""
TRACES = """
AAT: aat maat accountancy; AAT Level 2: aat maat; AAT Level 3: aat maat; AAT Level 4: aat maat; ACA: icaew icas
chartered; ACCA: chartered certified; accessibility: assistive inclusive wcag a11y aria talkback voiceover;
accounts payable: invoice
purchase payable ledger supplier bookkeeping invoices suppliers; accounts receivable: invoice sales receivable debtor
credit collection ledger bookkeeping invoices debtors; ACII: cii acii fcii; Actimize: actimize nice; ADKAR: prosci;
Adobe Acrobat: acrobat adobe pdf; Adobe Analytics: adobe omniture; ADP Workforce Now: adp workforce; Amazon
Advertising: amazon; Amazon Seller Central: amazon; AMS360: ams vertafore; annual accounts: accounts audit accountant;
anti-money laundering: kyc compliance fraud; APM PMQ: apm pmq apmp; APMP Foundation: apmp; Applied Epic: applied epic;
ASC 740: provision asc; Association of Taxation Technicians: att cta; Black Belt: belt sigma; Bloomberg Terminal:
bloomberg; brand management: brand; candidate sourcing: recruit candidates talent; Capital IQ: capiq ciq; CBAP: iiba
bcs; CCH Axcess: cch; CCH ProSystem fx: cch prosystem; CeMAP: mortgage; Cert CII: cii acii; Certified Anti-Money
Laundering Specialist: cams acams; Certified Associate in Project Management: capm pmp; Certified Financial Planner:
cfp; Certified Fraud Examiner: cfe; Certified Information Privacy Professional: cipp cipm iapp; Certified Internal
Auditor: cia; Certified Management Accountant: cma; Certified Payroll Professional: cpp fpc; Certified Professional in
Supply Management: cpsm ism; CFA: chartered; CGMA: cima cgma; Chartered Governance Institute: cgi icsa secretary
secretarial; Chartered Institute of Marketing: cim dipm; Chartered Institute of Payroll Professionals: cipp; Chartered
Tax Adviser: cta att ciot; CHRP: cphr chrl chre; CII qualification: cii acii; CILEX: cilex; CIMA: cgma chartered;
CIPD: cipd mcipd; CIPD Level 3: cipd mcipd; CIPD Level 5: cipd mcipd; CIPD Level 7: cipd mcipd; CIPP/E: cipp iapp;
CIPS: mcips procurement; CISI: cisi mcsi; Clio Manage: clio; CM/ECF: ecf pacer; cold calling: outbound call prospect
telesales appointments; compensation and benefits: salary pay reward benefits remuneration; content marketing: content
blog newsletter copy social articles; contract negotiation: contract negotiate terms tender deal renewals agreements;
Cornerstone OnDemand: cornerstone; COSO: sox controls; CPHR: chrp chrl; CPIM: apics; CSCP: apics; DATEV LODAS: datev;
Dayforce: ceridian; Deltek Costpoint: deltek; design systems: component figma library; Dip CII: cii acii; Diploma in
Regulated Financial Planning: dippfs dipfa regulated; DocuSign: esignature; Drake Tax: drake; DV360: dv doubleclick
programmatic; Dynamics 365 Business Central: dynamics navision nav; Dynamics 365 Finance and Operations: dynamics
axapta; ECDL: ecdl icdl; Ellie Mae Encompass: encompass ellie; email marketing: newsletter mailing email crm mailings;
employee relations: absence disciplinary grievance tribunal union hearing investigations; Essbase: hyperion hfm; event
management: event conference festival wedding exhibition events functions guests delegates attendees gala ceremony
banquet party offsite investor; financial modeling: model valuation forecast; FINRA Series 63: series finra; FINRA
Series 65: series finra; FINRA Series 66: series finra; FINRA Series 7: series finra; FRM certification: frm garp;
GASB: governmental gasb; general ledger: ledger journal bookkeeping accounts accountant; Genesys: genesys inin; Genesys
Cloud: genesys; Google
Ads: adwords ppc; Google Ads certification: google; Google Analytics: analytics; Google Analytics certification:
analytics ga4; Google Sheets: google sheets spreadsheet; Google Tag Manager: gtm tag; Green Belt: belt sigma;
Guidewire: policycenter claimcenter billingcenter; Guidewire ClaimCenter: guidewire; Guidewire PolicyCenter:
guidewire; Handelsgesetzbuch: hgb; help desk: support tickets helpdesk; HubSpot certification: hubspot; IBM Planning
Analytics: tm1; IFRS: ias pfrs hkfrs indas sfrs; IFRS 17: ifrs; IFRS 9: ifrs; iManage: filesite worksite;
internal controls: control audit; inventory management: stock inventory shrink supplies replenish stocktake par
replenishment suppliers; iTrent: mhr; JD
Edwards: jde; keyword research: keywords seo; Kronos: ukg; KYC: onboarding aml compliance; labor law: disciplinary
grievance tupe tribunal dismissal redundancy absence hearing union solicitor; lead qualification: lead prospect demo
sdr; Lean: kaizen 5s sigma kanban continuous; Legal Practice Course: lpc; LexisNexis: lexis; life and health license:
producer insurance; LinkedIn Ads: linkedin paid; LinkedIn Recruiter: linkedin; LinkedIn Sales Navigator: navigator
linkedin; Managing Successful Programmes: msp; Master Black Belt: belt sigma; MCIPS: cips; Meta Ads: facebook
instagram meta; Microsoft Access: access; Microsoft Advertising: bing ppc; Microsoft Dynamics AX: dynamics ax;
Microsoft Dynamics CRM: dynamics; Microsoft Dynamics GP: dynamics gp; Microsoft Dynamics NAV: dynamics nav; Microsoft
Office Specialist: mos specialist; Microsoft Outlook: outlook office 365; Microsoft Teams: teams 365 office; month-end
close: closing close accountant month ledger; MYOB: accountright; NICE CXone: nice; NMLS: mlo originator; OKRs:
objectives okr; onboarding: onboard induction starters hire joiners induct mentor; OneNote: 365 office; ONESOURCE Tax:
onesource; Oracle E-Business Suite: ebs oracle; Oracle Fusion: oracle; Oracle Fusion ERP: oracle fusion; Oracle HCM:
oracle fusion hcm; Oracle Hyperion: hfm essbase; Pardot: account engagement; payroll: payroll wages salaries
timesheets paye paid pensions; PeopleSoft HCM: peoplesoft; performance reviews: appraisal performance review
supervised line appraisals 1:1 coached; PHR: sphr shrm; pipeline management: pipeline crm deals forecast; pivot
tables: excel; PMI-ACP: pmi acp; PMP: pmi professional; point of sale: till cashier checkout register; Power Pivot:
pivot powerpivot; PowerPoint: slides decks presentations; Premiere Pro: premiere adobe video; PRINCE2 Foundation:
prince2 prince; PRINCE2 Practitioner: prince2 prince practitioner; product roadmap: product backlog roadmap; product
strategy: product roadmap; property and casualty license: producer insurance; Prosci: adkar; QuickBooks ProAdvisor:
quickbooks; quota attainment: quota target plan; reconciliation: reconcile ledger bookkeeping; recruiting: recruit
hire hired hiring talent vacancies interviews recruiter hires; Refinitiv Eikon: reuters refinitiv lseg; RelativityOne:
relativity; retail banking: bank branch; RG 146: rg; risk assessment: risk safety coshh; RSA Archer: archer; Sage 200:
sage; Sage 50: sage; Sage Intacct: sage; Sage Payroll: sage; sales forecasting: forecast; Salesforce: crm; Salesforce
Certified Administrator: adm salesforce; Salesforce Commerce Cloud: salesforce sfcc; Salesforce CPQ: cpq; Salesforce
Marketing Cloud: salesforce sfmc; Salesforce Sales Cloud: salesforce cloud; Salesforce Service Cloud: salesforce
cloud; SAP: businessobjects abap hana fiori sap; SAP Analytics Cloud: sac; SAP Business One: sap; SAP BW: bw hana;
SAP FI:
sap fico; SAP HCM: sap; SAP S/4HANA: sap hana; Search Console: seo google; technical SEO: seo;
SEO: keyword organic search ranking blog website traffic; SHRM-CP: shrm; SHRM-SCP: shrm; Six Sigma: belt dmaic lean;
Six Sigma Yellow Belt: belt sigma; SOC 1: soc ssae isae; Solicitors Qualifying Examination: sqe; solution selling:
consultative selling sales; SOX: controls audit; SPHR: phr shrm; SuccessFactors Employee Central: successfactors
employee; Tally ERP: tally; tax returns: tax vat hmrc; Temenos: t24; territory management: territory region area;
transfer pricing: pricing; typography: design graphic layout editorial brand; UI design: interface interfaces screens
mockups; UK GAAP: gaap frs ifrs; UKG Dimensions: ukg kronos; UKG Pro: ukg ultimate kronos; upselling: sell sold sales
upsell; US GAAP: gaap asc; USPTO registration: uspto patent; VAT: tax hmrc; VBA: macros macro; Veeva CRM: veeva; Veeva
Vault: veeva; vendor management: vendor supplier contractor procurement subcontractor partners; video editing: video
film premiere capcut final davinci; VLOOKUP: excel spreadsheet formulas; WCAG: accessib a11y aria inclusive; Westlaw:
lexis lexisnexis; wireframes: prototype sketch mockup ux ui wireframing; Workday Adaptive Planning: adaptive; workforce
planning: roster rota scheduling staffing headcount; World-Check: refinitiv worldcheck; XBRL: xbrl ixbrl
"""
