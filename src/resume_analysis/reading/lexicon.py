"""Names of skills in many trades, with their other spellings and what they imply.

An entry reads ``Name | other spelling | ... > implied name, implied name``; entries end with a semicolon. A spelling
that starts with ``=`` counts only in exactly that case ("=Word" is the program, "word" is not). No abbreviation
stands here that means different things in different trades (ML, PM, AP, ER, PT): one wrong match
makes a false statement.
"""

from __future__ import annotations

_SOFTWARE = """
Python; Java; JavaScript | JS | ECMAScript; TypeScript | =TS > JavaScript; C++ | cpp; C# | csharp | c sharp > .NET;
.NET |
dotnet | dot net | asp.net | .net core; =C; =R; =Go | golang; =Rust; =Ruby; Ruby on Rails | =Rails > Ruby; PHP; =Swift
| SwiftUI > iOS; Kotlin; =Scala; =Perl; Elixir; Haskell; =Dart; MATLAB; COBOL; =Julia; Bash | shell scripting |
shell scripts | bash scripting | shell skripte | shell skripting | scripts shell; PowerShell; HTML | HTML5; CSS |
CSS3; =Sass | SCSS > CSS; Tailwind CSS | tailwind > CSS; =React | react.js | reactjs | =REACT > JavaScript; React
Native > React, JavaScript, mobile development; Vue | vue.js | vuejs > JavaScript; Angular | angularjs | angular.js
> JavaScript; =Svelte > JavaScript; Next.js | nextjs > React, JavaScript; Node.js | nodejs | node js > JavaScript;
=Express.js | expressjs > Node.js, JavaScript; NestJS | nest.js > Node.js, JavaScript; Django > Python; =Flask >
Python; FastAPI > Python; Spring Boot | =Spring > Java; Laravel > PHP; Symfony > PHP; jQuery > JavaScript;
PostgreSQL | postgres | psql > SQL, relational databases; MySQL | mariadb > SQL, relational databases; SQL Server |
mssql | ms sql | t sql > SQL, relational databases; Oracle Database | oracle db | pl sql > SQL, relational
databases; PostGIS > PostgreSQL, SQL, relational databases; SQLite > SQL, relational databases; SQL; relational
databases | relational database | rdbms; NoSQL; MongoDB | mongo > NoSQL; Redis > NoSQL; =Cassandra > NoSQL; DynamoDB
> NoSQL, AWS; Elasticsearch | elastic search | opensearch; Neo4j > NoSQL; Kafka | apache kafka > message queues,
event streaming; RabbitMQ > message queues; SQS > message queues, AWS; message queues | message queue | message
broker | message brokers; event streaming | stream processing; AWS | amazon web services > cloud; Azure | microsoft
azure > cloud; Google Cloud | GCP | google cloud platform > cloud; cloud | cloud platforms | cloud platform | cloud
computing | cloud infrastructure | cloud services; Docker > containerization; Podman > containerization; k3s >
Kubernetes, containerization; Kubernetes | k8s > containerization; containerization | containerisation |
containerized | containerised | docker containers | linux containers; =Helm > Kubernetes; EKS > Kubernetes, AWS,
containerization; GKE > Kubernetes, Google Cloud, containerization; AKS > Kubernetes, Azure, containerization;
OpenShift > Kubernetes, containerization; EC2 > AWS; =S3 > AWS; =ECS > AWS, containerization; Fargate > AWS,
containerization; CloudWatch > AWS, observability; AWS Lambda > AWS; SageMaker > AWS, machine learning; Cloud Run >
Google Cloud; Vertex AI > Google Cloud, machine learning; =Bicep > Azure, infrastructure as code; Terraform >
infrastructure as code; CloudFormation > infrastructure as code, AWS; Pulumi > infrastructure as code; Ansible >
configuration management; =Puppet > configuration management; infrastructure as code | IaC; configuration
management; CI/CD | ci cd | continuous integration | continuous delivery | continuous deployment; Jenkins > CI/CD;
Azure DevOps | azure pipelines > CI/CD; GitHub Actions > CI/CD; GitLab CI | gitlab ci cd > CI/CD; CircleCI >
CI/CD; Argo CD | argocd > CI/CD, Kubernetes; =Git | version control | source control; GitHub > Git; GitLab > Git;
Linux; Ubuntu > Linux; Debian > Linux; Red Hat | rhel | red hat enterprise linux > Linux; CentOS > Linux; SUSE |
sles > Linux; Unix; Windows Server; Active Directory; Azure AD | entra id | azure active directory | entra; VMware;
networking | network administration; TCP/IP > networking; Cisco > networking; CCNA > Cisco, networking; CCNP >
Cisco, networking; firewalls | firewall; REST APIs | rest api | restful apis | restful api | restful | restful
services | restful web services | rest services | =REST; GraphQL; gRPC; microservices | microservice | micro
services | microservice architecture; distributed systems | distributed system; system design; Prometheus >
observability; Grafana > observability, data visualization; Datadog > observability; Splunk > observability; New
Relic > observability; OpenTelemetry > observability; observability | monitoring tools; unit testing | unit tests |
unit test; pytest > Python, unit testing, test automation; JUnit > Java, unit testing, test automation; =Jest > unit
testing, test automation; Selenium | selenium webdriver > test automation; REST Assured | restassured > API testing,
Java; Postman > API testing; API testing; JMeter > performance testing; performance testing | load testing | load
tests | performance tests; TestNG > Java, unit testing; ISTQB; manual testing | manual tests | manual test; test
cases | test case | test plans | test plan; regression testing | regression tests; =Cypress > test automation;
=Playwright > test automation; test automation | automated testing | automated tests; TDD | test driven development;
code review | code reviews | reviewing code | reviewed code; Agile | agile methods | agile methodologies; Scrum >
Agile; Scrum Master > Scrum, Agile; Kanban > Agile; Jira; =Confluence; iOS > mobile development; Android > mobile
development; mobile development | mobile apps | mobile app development; =Flutter > mobile development, Dart;
WebSockets | websocket; OAuth | oauth2; penetration testing | pen testing; SIEM; ISO 27001; OWASP; cybersecurity |
cyber security | information security; =Airflow | apache airflow; dbt; =Spark | apache spark | pyspark; Hadoop;
=Snowflake; Databricks; BigQuery > SQL, Google Cloud; =Redshift > SQL, AWS; SSIS > ETL; ETL | data pipelines | data
pipeline; data warehouse | data warehousing | data warehouses; data modeling | data modelling; pandas > Python;
NumPy > Python; scikit-learn | sklearn > Python, machine learning; PyTorch > machine learning, deep learning;
TensorFlow > machine learning, deep learning; Keras > machine learning, deep learning; XGBoost > machine learning;
machine learning; deep learning > machine learning; natural language processing | NLP; computer vision; large
language models | LLM | LLMs; statistics | statistical analysis; statistical modelling | statistical modeling >
statistics; A/B testing | a b tests | a b test | a b tested | ab testing | ab tests | split testing | split tests;
Tableau > data visualization; Power BI | powerbi > data visualization; =Looker > data visualization; data
visualization | data visualisation | dashboards; data analysis | data analytics | analyzing data | analysing data;
SAS; SPSS; Jupyter > Python; time series | time series forecasting; embedded systems | embedded software; RTOS;
FreeRTOS > RTOS; VxWorks > RTOS; FPGA; Verilog; VHDL;
"""
_HEALTH = """
Registered Nurse | RN | registered nurses | RN license | RN licence; LPN | licensed practical nurse; CNA | certified
nursing assistant; BLS | basic life support > CPR; ACLS | advanced cardiac life support | advanced cardiovascular
life support; PALS | pediatric advanced life support; CCRN; TNCC; NIHSS; CPR; first aid;
First Aid at Work | FAW > first aid; Emergency First Aid at Work | EFAW > first aid; EHR | EMR | electronic
health records | electronic health record | electronic medical records | electronic medical record; =Epic | epic ehr
| epic emr > EHR; Cerner > EHR; Meditech > EHR; triage | triaging | triaged; wound care | wound dressing | wound
dressings | wound management; medication administration | administering medication | administering medications |
administered medication | administered medications | medication management; IV therapy | intravenous therapy | iv
insertion | iv medication | iv medications; patient assessment | patient assessments | assessed patients | assessing
patients; patient education | patient teaching | educated patients | educating patients | taught patients; care
plans | care planning | care plan | plan of care; discharge planning | discharge plans; infection control |
infection prevention; telemetry; critical care | intensive care | ICU; emergency department | emergency room |
emergency nursing; pediatrics | paediatrics | pediatric | paediatric; geriatrics | geriatric | elderly care;
oncology; dialysis; ventilators | ventilator | mechanical ventilation; palliative care | hospice | end of life care;
phlebotomy | venipuncture | blood draws; vital signs; HIPAA; patient safety; clinical documentation; ward
management; medical-surgical | med surg | medical surgical; operating room | perioperative; physiotherapy | physical
therapy; patient care; dementia care;
"""
_BUSINESS = """
CRM | customer relationship management; Salesforce | sfdc > CRM; HubSpot > CRM; Microsoft Dynamics | dynamics 365 >
CRM; Zendesk > ticketing systems; ServiceNow > ticketing systems; =Intercom; B2B | b2b sales | business to business;
B2C; SaaS | saas sales | software as a service; cold calling | cold calls | cold call | outbound calls; prospecting
| lead generation | generating leads | generated leads; lead qualification | qualifying leads | qualified leads;
pipeline management | sales pipeline | pipeline of; account management | key account management | managing accounts
| managed accounts | key accounts; new business | business development; contract negotiation | negotiating contracts
| negotiated contracts | contract negotiations; negotiation | negotiating | negotiate | negotiates | negotiated |
negotiations; sales forecasting | sales forecasts | forecasting; MEDDIC | meddpicc; SPIN selling; solution selling |
consultative selling; upselling | cross selling | upsell | upsold; quota attainment | sales quota | quota | quotas;
territory management; retail banking; retail | retail sales; merchandising | visual merchandising; point of sale |
POS system | POS systems | cash register; inventory management | stock control | inventory control | stock
management; customer service | customer support; customer success; help desk | helpdesk | service desk; ticketing
systems | ticketing system; Ahrefs > SEO; Semrush > SEO; Search Console > SEO; keyword research > SEO; SEO | search
engine optimization | search engine optimisation | référencement naturel | suchmaschinenoptimierung; SEM | search
engine marketing | paid search; Google Ads | adwords > SEM; Google Analytics | GA4 > web analytics; web analytics;
Meta Ads | facebook ads > paid social; paid social; content marketing | content strategy; copywriting; email
marketing | e mail marketing | email campaigns | email campaign > marketing automation; Mailchimp > email marketing,
marketing automation; Klaviyo > email marketing, marketing automation; marketing automation; Marketo > marketing
automation; social media | social media marketing; brand management | branding; market research; event management |
event planning; public relations; WordPress; Shopify > e-commerce; e-commerce | ecommerce | online shop; product
management; product strategy; product roadmap | roadmaps | roadmap; user research; user interviews | user interview
> user research; usability testing | usability tests | usability test > user research; UX research | UX researcher >
user research; UX writing | UX writer; Figma; Adobe Photoshop |
photoshop; Adobe Illustrator; InDesign; After Effects; Adobe Creative Suite | adobe creative cloud | creative suite
| creative cloud | adobe cc | adobe suite | suite adobe; ProtoPie > prototyping; wireframes | wireframing |
wireframe; prototyping; typography; UX design | UX | user experience; UI design | user interface design; design
systems | design system; video editing; Premiere Pro | adobe premiere > video editing; accessibility; WCAG >
accessibility; accounts payable | kreditorenbuchhaltung; accounts receivable | debitorenbuchhaltung; general ledger;
bookkeeping | book keeping | buchhaltung; financial accounting | finanzbuchhaltung | bilanzbuchhalter |
bilanzbuchhalterin > bookkeeping; annual accounts | bilanzen | jahresabschluss | jahresabschlüsse; month-end close |
month end closing | monthly close | month end | monatsabschluss | monatsabschlüsse; financial reporting | financial
statements; financial analysis; financial modeling | financial modelling; budgeting | budget planning | budget
management; reconciliation | reconciliations | bank reconciliations | reconciled; payroll | lohnabrechnung |
lohnbuchhaltung; tax returns | tax return | tax preparation; VAT; auditing | internal audits | internal audit |
conducted audits | carried out audits | audited; IFRS; US GAAP > GAAP; ASC 606 > US GAAP, GAAP; ASC 842 > US GAAP,
GAAP; UK GAAP | FRS 102 > GAAP; GAAP; ACA | chartered accountant; CIMA; CPA | certified public accountant; ACCA;
CFA; internal controls; SOX | sarbanes oxley > internal controls; QuickBooks; Xero; DATEV; =SAP Concur | =Concur;
SAP > ERP; SAP FI | sap fi co > SAP, ERP; SAP S/4HANA | s 4hana > SAP, ERP; Oracle ERP | oracle financials > ERP;
NetSuite > ERP; ERP | enterprise resource planning; invoicing; cost accounting | cost control; risk management;
compliance; KYC | know your customer; anti-money laundering | AML; spreadsheets | spreadsheet | hojas de cálculo |
tabellenkalkulation | tableur; Microsoft Excel | =Excel | ms excel > spreadsheets; Microsoft Word
| =Word | ms word; PowerPoint; Microsoft Office | ms office | office 365 |
microsoft 365; Google Workspace | g suite; Google Sheets > Google Workspace, spreadsheets; pivot tables | pivot
table > Microsoft Excel; VLOOKUP | xlookup > Microsoft Excel; VBA | excel
macros; project management | managing projects | managed projects | project manager | projektmanagement |
projektleitung | projektleiter | projektleiterin | gestion de projet | gestion de projets | chef de projet | cheffe
de projet | pilotage de projets | gestión de proyectos; PMP; PRINCE2; stakeholder management | managing stakeholders
| managed stakeholders; change management; process improvement | process optimization | process optimisation; =Lean
| lean manufacturing | lean management | lean production; Six Sigma | lean six sigma; Green Belt | six sigma green
belt | lean six sigma green belt > Six Sigma; Black Belt | six sigma black belt | lean six sigma black belt > Six
Sigma; Primavera | primavera p6 | =P6; MS Project | microsoft project; Asana; Trello; risk assessment | risk
assessments; vendor management | supplier management; procurement | purchasing; OKRs; onboarding; recruiting |
recruitment | talent acquisition | full cycle recruiting; candidate sourcing | sourced candidates | sourcing
candidates; applicant tracking system | ATS | applicant tracking; =iCIMS > applicant tracking system; =Taleo >
applicant tracking system; SmartRecruiters > applicant tracking system; =Bullhorn > applicant tracking system;
=Greenhouse; =Workday > HRIS; BambooHR > HRIS; SuccessFactors | sap successfactors > HRIS; ADP > HRIS; HRIS | hcm |
human resources information system; PHR; Personio; employee relations | grievances | grievance | disciplinary; labor
law | labour law | employment law | arbeitsrecht; performance reviews | performance management | performance
appraisals; compensation and benefits; interviewing | conducting interviews | candidate interviews; workforce
planning; SHRM-CP; SHRM-SCP;
"""
_TRADES = """
forklift | forklift license | forklift licence | forklift operator | staplerschein | gabelstapler; warehouse
management system | WMS; order picking | picking and packing | pick and pack | kommissionierung; logistics; supply
chain | supply chain management; route planning; shipping and receiving; customs | customs clearance; fleet
management; driver's license | driving licence | driving license | driver license | driver licence | führerschein
| class b license | permis b | carné de conducir | permiso de conducir; CDL; code 95 > driver's license;
HGV > driver's license;
dispatching; cycle counts | cycle counting; lesson planning | lesson plans | planning lessons | planned lessons;
classroom management; curriculum development | curriculum design; differentiated instruction | differentiated
lessons; special education | special needs | SEN; IEP | IEPs > special education; Google Classroom; Moodle; student
assessment | assessing students | assessed students; parent communication | parent conferences | parent teacher
conferences | parents evenings; teaching license | teaching certificate | teaching credential; QTS | qualified
teacher status > teaching license; PGCE > teaching license; ESL; TEFL > ESL; CELTA > ESL, TEFL; TESOL > ESL;
tutoring; safeguarding; early childhood education; food safety | food hygiene; HACCP > food safety; ServSafe > food
safety; menu planning | menu design | menu development; food cost | food costs; pastry | pastries; line cook;
catering; kitchen management; allergens | allergen; bartending; table service; hospitality; AutoCAD > CAD;
SolidWorks > CAD; CATIA > CAD; Autodesk Inventor > CAD; Revit > CAD, BIM; BIM; CAD | computer aided design; FEA |
finite element analysis | finite element; =Ansys | =ANSYS > FEA; GD&T | gd t; CNC | cnc machining | cnc milling;
injection molding | injection moulding; sheet metal; 3D printing | additive manufacturing; design for manufacturing
| DFM; FMEA; tolerance analysis; thermodynamics; HVAC; PLC | plc programming; Siemens S7 > PLC; TIA Portal > PLC;
SCADA; root cause analysis; 8D > root cause analysis; quality control | quality inspection; quality assurance | QA;
ISO 9001 > quality management; quality management; electrical installation | electrical installations | wiring;
conduit bending; electrical code; blueprint reading | blueprints | schematics | circuit diagrams | electrical
schematics | wiring diagrams; troubleshooting | fault finding | fehlersuche; preventive maintenance | preventative
maintenance | planned maintenance; welding; plumbing; OSHA; OSHA 10 > OSHA; OSHA 30 > OSHA; health and safety |
arbeitssicherheit; motor controls; solar installation | photovoltaic | photovoltaics; legal research; contract
drafting | drafting contracts | drafted contracts; litigation; due diligence; case management; journalism;
proofreading; technical writing | technical documentation; translation; grant writing; fundraising; data entry; rota
planning | shift planning | rostering; calendar management; travel arrangements; public speaking; cash handling;
crisis intervention; counseling | counselling; security clearance; TS/SCI > security clearance; night audit;
laboratory techniques; PCR > laboratory techniques; GMP; clinical trials; ITIL; GDPR | dsgvo | rgpd; NEBOSH; IOSH;
DHCP; SOQL; TOGAF; CISSP; SMSTS; CSCS; ECS card | JIB card; ECS Gold Card | JIB Gold Card | gold JIB
card | gold ECS card | ECS JIB Gold Card | JIB ECS Gold Card > ECS card; Working with Children Check | WWCC; CMMS |
computerized maintenance management system;
"""
_LANGUAGES = """
English | englisch | engelsk | engelska | inglese | inglês | engels | angielski | anglais | inglés; German | deutsch
| tysk | tyska | tedesco | alemão | duits | niemiecki | allemand | alemán; French | französisch | fransk | franska |
francese | francês | francuski | français | francés; Spanish | spanisch | spansk | spanska | spagnolo | espanhol |
spaans | espagnol | español; Italian | italienisch | italiensk | italienska | italiano; Portuguese | português;
Dutch | niederländisch | nederlands; Polish | polski; Russian; Arabic; Turkish; Mandarin | mandarin chinese;
Japanese; Korean; Hindi; Swedish | svensk | svenska | schwedisch; Danish | dansk | danska | dänisch; Norwegian |
norsk | norska | norwegisch; Ukrainian; =Greek; Vietnamese; Tagalog; Irish; Welsh; Finnish; Czech; Hungarian;
Romanian; Hebrew; Urdu; Bengali; Thai; Cantonese; Persian; Croatian; Serbian; Catalan; Bulgarian;
"""


def listed(words: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(words.split())


_BROAD = """
cloud; containerization; networking; CRM; ERP; HRIS; CAD; EHR; ticketing systems; retail; hospitality; logistics;
supply chain; B2B; B2C; SaaS; e-commerce; customer service; customer success; account management; new business;
negotiation; project management; product management; stakeholder management; change management; process improvement;
risk management; compliance; auditing; statistics; data analysis; data visualization; machine learning; test
automation; configuration management; infrastructure as code; observability; relational databases; NoSQL; event
streaming; message queues; distributed systems; microservices; mobile development; cybersecurity; user research; UX
design; prototyping; market research; marketing automation; web analytics; SEM; public relations; spreadsheets;
Microsoft Office; Google Workspace; bookkeeping; financial analysis; financial reporting; patient care; critical
care; quality control; quality assurance; quality management; troubleshooting; preventive maintenance;
merchandising; procurement; health and safety; safeguarding; financial accounting; cost accounting; social media;
prospecting; embedded systems; laboratory techniques; Agile; CI/CD; Git; PLC; BIM; GAAP; SIEM; copywriting;
translation; interviewing; code review; technical writing; data entry; invoicing; budgeting; public speaking; CMMS;
Working with Children Check; applicant tracking system; warehouse management system; sales forecasting; user
interviews; usability testing; TCP/IP; paid social; statistical modelling
"""

SUITES = {
    "Microsoft Excel": ("Microsoft Office", "spreadsheets"),
    **dict.fromkeys(("Microsoft Word", "PowerPoint", "spreadsheets"), ("Microsoft Office",)),
    **dict.fromkeys(("Adobe Photoshop", "Adobe Illustrator", "InDesign", "After Effects"), ("Adobe Creative Suite",)),
}
"""Programs and the suites they are part of: who names the suite may well know the program."""

PAPERS = frozenset(
    name.strip()
    for name in """
Registered Nurse; LPN; CNA; BLS; ACLS; PALS; CCRN; TNCC; NIHSS; CPR; CCNA; CCNP; PMP; PRINCE2; ACA; CIMA; CPA; ACCA;
CFA; CISSP; ISTQB; ITIL; TOGAF; PHR; SHRM-CP; SHRM-SCP; Green Belt; Black Belt; driver's license; CDL; code 95; HGV;
teaching license; QTS; PGCE; TEFL; CELTA; TESOL; OSHA 10; OSHA 30; NEBOSH; IOSH; SMSTS; CSCS; ECS card; ECS Gold
Card; Working with Children Check; ServSafe; security clearance; TS/SCI
""".replace("\n", " ").split(";")
)
"""Names that are papers themselves: who writes them has them."""

AMBIGUOUS = frozenset({"C", "R", "Go"})
"""Names so short that they count only as an item of a list or after a word such as "in"."""


def _parse(*tables: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    spellings: dict[str, tuple[str, ...]] = {}
    implied: dict[str, tuple[str, ...]] = {}
    for entry in "".join(tables).replace("\n", " ").split(";"):
        names, _, implies = entry.strip().partition(" > ")
        if names:
            first, *others = (name.strip() for name in names.split("|"))
            spellings[first.lstrip("=")] = (first, *others)
            implied[first.lstrip("=")] = tuple(name.strip() for name in implies.split(",") if name.strip())
    return spellings, implied


SPELLINGS, IMPLIED = _parse(_SOFTWARE, _HEALTH, _BUSINESS, _TRADES, _LANGUAGES)
LANGUAGES = frozenset(_parse(_LANGUAGES)[0])
BROAD = frozenset(" ".join(name.split()) for name in _BROAD.split(";"))
"""Fields and kinds of tools so wide that a resume can show them without any of the words known here.

They are reported where they are found and never called missing.
"""
