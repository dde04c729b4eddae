"""Software, data, networks, electronics and the tools of engineers."""

from __future__ import annotations

TERMS = """
Python; Java; JavaScript | JS | ECMAScript; TypeScript | =TS > JavaScript; C++ | cpp; C# | csharp | c sharp > .NET;
.NET | dotnet | dot net | asp.net | .net core; =C; =R; =Go | golang; =Rust; =Ruby; Ruby on Rails | =Rails > Ruby; PHP;
=Swift | SwiftUI > iOS; Kotlin; =Scala; =Perl; Elixir; Haskell; =Dart; MATLAB; COBOL; =Julia; Bash | shell scripting |
shell scripts | bash scripting | shell skripte | shell skripting | scripts shell; PowerShell; HTML | HTML5; CSS |
CSS3; =Sass | SCSS > CSS; Tailwind CSS | tailwind > CSS; =React | react.js | reactjs | =REACT > JavaScript; React
Native > React, JavaScript, mobile development; Vue | vue.js | vuejs > JavaScript; Angular | angularjs | angular.js >
JavaScript; =Svelte > JavaScript; Next.js | nextjs > React, JavaScript; Node.js | nodejs | node js > JavaScript;
=Express.js | expressjs > Node.js, JavaScript; NestJS | nest.js > Node.js, JavaScript; Django > Python; =Flask >
Python; FastAPI > Python; Spring Boot | =Spring > Java; Laravel > PHP; Symfony > PHP; jQuery > JavaScript; PostgreSQL
| postgres | psql > SQL, relational databases; MySQL | mariadb > SQL, relational databases; SQL Server | mssql | ms
sql | t sql > SQL, relational databases; Oracle Database | oracle db | pl sql | oracle databases | oracle DBA | oracle
RDBMS | oracle SQL | oracle 11g | oracle 12c | oracle 19c > SQL, relational databases; PostGIS > PostgreSQL, SQL,
relational databases; SQLite > SQL, relational databases; SQL; relational databases | relational database | rdbms;
NoSQL; MongoDB | mongo > NoSQL; Redis > NoSQL; =Cassandra > NoSQL; DynamoDB > NoSQL, AWS; Elasticsearch | elastic
search | opensearch; Neo4j > NoSQL; Kafka | apache kafka > message queues, event streaming; RabbitMQ > message queues;
SQS | amazon simple queue service | simple queue service > message queues, AWS; message queues | message queue |
message broker | message brokers; event streaming | stream processing; AWS | amazon web services > cloud; Azure |
microsoft azure > cloud; Google Cloud | GCP | google cloud platform > cloud; cloud | cloud platforms | cloud platform
| cloud computing | cloud infrastructure | cloud services; Docker > containerization; Podman > containerization; k3s >
Kubernetes, containerization; Kubernetes | k8s > containerization; containerization | containerisation | containerized
| containerised | docker containers | linux containers; =Helm > Kubernetes; EKS | elastic kubernetes service | amazon
elastic kubernetes service | AWS elastic kubernetes service > Kubernetes, AWS, containerization; GKE | google
kubernetes engine > Kubernetes, Google Cloud, containerization; AKS | azure kubernetes service | azure kubernetes
services > Kubernetes, Azure, containerization; OpenShift > Kubernetes, containerization; EC2 | elastic compute cloud
| amazon elastic compute cloud > AWS; =S3 > AWS; =ECS | elastic container service | amazon elastic container service >
AWS, containerization; Fargate > AWS, containerization; CloudWatch > AWS, observability; AWS Lambda > AWS; SageMaker >
AWS, machine learning; Cloud Run > Google Cloud; Vertex AI > Google Cloud, machine learning; =Bicep > Azure,
infrastructure as code; Terraform > infrastructure as code; CloudFormation > infrastructure as code, AWS; Pulumi >
infrastructure as code; Ansible > configuration management; =Puppet > configuration management; infrastructure as code
| IaC; configuration management; CI/CD | ci cd | continuous integration | continuous delivery | continuous deployment;
Jenkins > CI/CD; Azure DevOps | azure pipelines | microsoft azure devops | MS azure devops | azure devops services |
azure devops server | VSTS | visual studio team services > CI/CD; GitHub Actions > CI/CD; GitLab CI | gitlab ci cd >
CI/CD; CircleCI > CI/CD; Argo CD | argocd | argo continuous delivery > GitOps, CI/CD, Kubernetes; =Git | version
control | source control; GitHub > Git; GitLab > Git; Linux; Ubuntu > Linux; Debian > Linux; Red Hat | rhel | red hat
enterprise linux > Linux; CentOS > Linux; SUSE | sles > Linux; Unix; Windows Server; Active Directory; Azure AD |
entra id | azure active directory | entra | microsoft entra ID | microsoft entra | microsoft azure active directory |
microsoft azure AD; VMware; networking | network administration; TCP/IP > networking; Cisco > networking; CCNA >
Cisco, networking; CCNP > Cisco, networking; firewalls | firewall; REST APIs | rest api | restful apis | restful api |
restful | restful services | restful web services | rest services | =REST; GraphQL; gRPC; microservices | microservice
| micro services | microservice architecture; distributed systems | distributed system; system design; Prometheus >
observability; Grafana > observability, data visualization; Datadog > observability; Splunk > observability; New Relic
> observability; OpenTelemetry > observability; observability | monitoring tools; unit testing | unit tests | unit
test; pytest > Python, unit testing, test automation; JUnit > Java, unit testing, test automation; =Jest > unit
testing, test automation; Selenium | selenium webdriver > test automation; REST Assured | restassured > API testing,
Java; Postman > API testing; API testing; JMeter > performance testing; performance testing | load testing | load
tests | performance tests; k6 > performance testing; =Gatling >
performance testing; TestNG > Java, unit testing; ISTQB; ISTQB Foundation | CTFL | ISTQB CTFL | ISTQB Foundation Level |
certified tester foundation level | ISTQB certified tester foundation level > ISTQB;
manual testing | manual tests | manual test; test cases | test case | test plans | test plan; regression testing |
regression tests; =Cypress > test automation; =Playwright > test automation; test automation | automated testing |
automated tests; TDD | test driven development; code review | code reviews | reviewing code | reviewed code; Agile |
agile methods | agile methodologies; Scrum > Agile; Scrum Master > Scrum, Agile; Kanban > Agile; Jira; =Confluence;
iOS > mobile development; Android > mobile development; mobile development | mobile apps | mobile app development;
=Flutter > mobile development, Dart; WebSockets | websocket; OAuth | oauth2; penetration testing | pen testing; SIEM;
ISO 27001 | ISO27001 | ISO/IEC 27001 | IEC 27001; OWASP; cybersecurity | cyber security | information security;
=Airflow | apache airflow; dbt; =Spark | apache spark; PySpark > Spark, Python; Hadoop; =Snowflake; Databricks;
BigQuery > SQL,
Google Cloud; =Redshift > SQL, AWS; SSIS | SQL server integration services > ETL, SQL Server; ETL | data pipelines |
data pipeline; data warehouse | data warehousing | data warehouses; data modeling | data modelling; pandas > Python;
NumPy > Python; scikit-learn | sklearn > Python, machine learning; PyTorch > machine learning, deep learning;
TensorFlow > machine learning, deep learning; Keras > machine learning, deep learning; XGBoost > machine learning;
machine learning; deep learning > machine learning; natural language processing | NLP; computer vision; large language
models | LLM | LLMs; statistics | statistical analysis; statistical modelling | statistical modeling > statistics; A/B
testing | a b tests | a b test | a b tested | ab testing | ab tests | split testing | split tests; Tableau > data
visualization; Power BI | powerbi > data visualization; =Looker > data visualization; data visualization | data
visualisation | dashboards; data analysis | data analytics | analyzing data | analysing data; SAS; SPSS; Jupyter >
Python; time series | time series forecasting; embedded systems | embedded software; RTOS; FreeRTOS > RTOS; VxWorks >
RTOS; FPGA; Verilog; VHDL; Istio; Linkerd; GitOps; Flux CD | fluxcd | flux v2 > GitOps, CI/CD, Kubernetes; Docker
Compose > Docker, containerization; HashiCorp Vault | vault hashicorp | hashi vault; Artifactory | jfrog artifactory |
jfrog; SonarQube | sonar qube | sonarcloud; Bitbucket | atlassian bitbucket > Git; GitHub Copilot; Kibana >
observability, data visualization; ELK Stack | elastic stack > Elasticsearch, Kibana, observability; Dynatrace >
observability; Nagios > observability; SolarWinds; Microsoft Sentinel | azure sentinel | MS sentinel | microsoft azure
sentinel > SIEM; QRadar | IBM qradar > SIEM; Microsoft Defender | windows defender | MS defender | defender for
endpoint | defender ATP; CrowdStrike | crowdstrike falcon; SentinelOne; Palo Alto Networks | palo alto panorama; Palo
Alto firewalls | palo alto firewall | palo alto networks firewall | palo alto networks firewalls | palo alto NGFW |
PAN-OS > Palo Alto Networks, firewalls; Fortinet; FortiGate | fortigates | fortinet fortigate | fortigate firewall |
fortigate firewalls | fortinet firewall | fortinet firewalls > Fortinet, firewalls; Check Point firewalls | check
point firewall | checkpoint firewall | checkpoint firewalls | check point NGFW > firewalls; Cisco ASA | cisco ASA
firewall | cisco ASA firewalls > Cisco, networking, firewalls; Cisco ISE | cisco identity services engine | identity
services engine > Cisco, networking; Cisco Meraki | meraki MX | meraki MR | meraki dashboard | meraki switches |
meraki access points > Cisco, networking; Cisco IOS | cisco IOS XE | cisco IOS XR | IOS XE | IOS XR > Cisco,
networking; CCIE > Cisco, networking; Juniper Networks | junos | junos OS | juniper junos | juniper SRX | juniper MX |
juniper switches | juniper routers > networking; F5 BIG-IP | bigip | F5 load balancer | F5 load balancers | F5 LTM |
F5 networks; Zscaler; Cloudflare; NGINX; Apache Tomcat | tomcat server | tomcat servers | tomcat application server;
Internet Information Services | microsoft IIS | MS IIS | IIS server | IIS web server; BGP | border gateway protocol |
eBGP | iBGP > networking; OSPF | open shortest path first > networking; VLAN | virtual LAN | virtual local area
network > networking; SD-WAN | sdwan | software defined WAN > networking; VPN | virtual private network | virtual
private networks; IPsec | ipsec VPN > VPN; LAN/WAN | WAN/LAN | LAN and WAN > networking; VoIP | voice over IP | IP
telephony; Wireshark; CompTIA A+ | comptia a plus; CompTIA Network+ | comptia network plus > networking; CompTIA
Security+ | comptia security plus | SY0-501 | SY0-601 | SY0-701 > cybersecurity; Okta; CyberArk; SAML | SAML2 |
security assertion markup language; OpenID Connect | OIDC; LDAP | lightweight directory access protocol; multi-factor
authentication | multifactor authentication | two-factor authentication | 2FA; single sign-on | single signon;
role-based access control | RBAC; PKI | public key infrastructure; SSL/TLS | TLS/SSL | transport layer security;
Microsoft Intune | intune | MS intune | microsoft endpoint manager; SCCM | MECM | MEMCM | system center configuration
manager | system centre configuration manager | microsoft endpoint configuration manager; Group Policy Objects | group
policy object | active directory group policy | active directory group policies | windows group policy > Active
Directory; Exchange Server | microsoft exchange | MS exchange | microsoft exchange server | MS exchange server;
SharePoint | microsoft sharepoint | MS sharepoint | sharepoint online; Power Automate | microsoft power automate | MS
power automate > Microsoft Power Platform; Power Apps | powerapps | microsoft power apps | MS power apps > Microsoft
Power Platform; Microsoft Power Platform | MS power platform; macOS | mac OS | mac OS X; Jamf | jamf pro; Hyper-V |
hyperv | microsoft hyper-v; VMware vSphere | vsphere > VMware; VMware ESXi | esxi | vmware ESX > VMware; VMware
vCenter | vcenter | vcenter server > VMware; Citrix | citrix virtual apps | xenapp | citrix xenapp | xendesktop |
citrix xendesktop; Veeam; NetApp; Jira Service Management | jira service desk > Jira, ticketing systems; mobile device
management | mobile device management MDM; ITSM | IT service management; HP-UX | hpux > Unix; mainframe | mainframes |
IBM mainframe | IBM mainframes; Snyk; Veracode; Burp Suite | burpsuite; Nessus | tenable nessus; Qualys | qualysguard;
threat modeling | threat modelling | threat models; vulnerability management | vulnerability scanning | vulnerability
scans; digital forensics | computer forensics; PCI DSS | pcidss | PCI compliance; SOC 2 | SOC2 | SOC 2 type II | SOC 2
type 2; FedRAMP; NIST 800-53 | NIST SP 800-53 | SP 800-53; NIST CSF | NIST cybersecurity framework | NIST cyber
security framework; HITRUST | HITRUST CSF; Cyber Essentials | cyber essentials plus; TISAX; IT-Grundschutz | BSI
grundschutz; MITRE ATT&CK | mitre attack; CIS Benchmarks | CIS benchmark | CIS controls; DISA STIG | security
technical implementation guide | security technical implementation guides; COBIT; IEC 62443 | IEC62443 | ISA/IEC 62443
| ISA 62443; CMMI | capability maturity model integration; OSCP | offensive security certified professional >
penetration testing; CRISC; Certified Ethical Hacker | EC-Council CEH; Certified Information Security Manager | ISACA
CISM; Certified Information Systems Auditor | ISACA CISA | certified information system auditor; ISO 27001 Lead
Auditor | ISO/IEC 27001 lead auditor > ISO 27001; AWS Certified Solutions Architect | AWS certified solution architect
| AWS solutions architect associate | AWS solutions architect professional | amazon certified solutions architect |
SAA-C03 | SAA-C02 > AWS; AWS Certified Developer | AWS developer associate > AWS; AWS Certified Cloud Practitioner |
CLF-C01 | CLF-C02 > AWS; AZ-104 | AZ104 | azure administrator associate | microsoft azure administrator associate >
Azure; MCSE | microsoft certified systems engineer | microsoft certified solutions expert; RHCE | red hat certified
engineer > Red Hat, Linux; CKA | certified kubernetes administrator > Kubernetes; Certified ScrumMaster | certified
scrum master > Scrum Master, Scrum, Agile; Professional Scrum Master > Scrum Master, Scrum, Agile; CSPO | certified
scrum product owner > Scrum, Agile; Scaled Agile Framework | scaled agile | SAFe agilist > Agile; Entity Framework |
entity framework core | EF core > .NET; WPF | windows presentation foundation > .NET; VB.NET | vbnet | visual basic
.NET > .NET; Visual Studio Code | VS code | vscode; Xcode; Android Studio > Android, mobile development; Objective-C |
objc; JSON; XML; YAML; Unity 3D | unity3d | unity engine | unity game engine; =Hibernate | hibernate ORM > Java; Java
EE | jakarta EE | J2EE | java enterprise edition > Java; Java Servlets | java servlet | servlets | JSP servlets >
Java; Apache Maven | maven build | maven builds; MuleSoft | anypoint platform | mulesoft anypoint; SQLAlchemy >
Python; ABAP | SAP ABAP > SAP; SAP HANA > SAP; Drupal; Magento | adobe commerce | magento 2 > e-commerce; OpenAPI |
=Swagger | swagger UI | openapi specification; object-oriented programming | object oriented design | object oriented
| objektorientierte programmierung; event-driven architecture | event driven architectures; AWS Glue > AWS, ETL; AWS
Step Functions | amazon step functions > AWS; Amazon RDS | AWS RDS | amazon relational database service > AWS,
relational databases; Amazon Kinesis | AWS kinesis | kinesis data streams | kinesis firehose > AWS, event streaming;
Amazon EMR | AWS EMR | elastic mapreduce > AWS; Azure Functions | azure function app | azure function apps > Azure;
Azure Data Factory > Azure, ETL; Azure Synapse | azure synapse analytics | synapse analytics > Azure; Azure Databricks
> Azure, Databricks; Azure SQL | azure SQL database > Azure, SQL, relational databases; Cosmos DB | cosmosdb | azure
cosmos DB | azure cosmosdb > Azure, NoSQL; Microsoft Fabric | MS fabric; Firebase | google firebase; Looker Studio |
google data studio | google looker studio > data visualization; Qlik > data visualization; IBM Cognos | cognos |
cognos analytics > data visualization; SSRS | SQL server reporting services > SQL Server, SQL, relational databases;
IBM Db2 | db2 > SQL, relational databases; Teradata; Informatica PowerCenter | powercenter | informatica IICS | IICS |
informatica cloud; Talend > ETL; Alteryx; Apache Hive | hiveql; Matplotlib > Python; =Stata | =STATA; Minitab; Hugging
Face | huggingface > machine learning; LangChain > large language models; generative AI | genai | gen AI; MLOps >
machine learning; OpenCV > computer vision; Microsoft Visio | MS visio; BPMN | BPMN 2.0 | business process model and
notation; UML | unified modeling language | unified modelling language | UML diagrams; Appium > test automation;
Katalon | katalon studio > test automation; Tricentis Tosca | tosca testsuite | tosca automation > test automation;
Unified Functional Testing | HP UFT | micro focus UFT | UFT one | HP QTP | quicktest professional > test automation;
TestRail; Cucumber BDD | cucumber JVM | cucumber framework; behavior-driven development | behaviour-driven
development; Robot Framework > test automation; Mockito > Java, unit testing; LoadRunner | HP loadrunner | micro focus
loadrunner > performance testing; SoapUI | readyapi > API testing; user acceptance testing | user acceptance tests |
user acceptance test | UAT testing; integration testing | integration tests | integration test; end-to-end testing |
E2E testing | end-to-end tests | E2E tests; Amazon API Gateway | AWS API gateway > AWS; Kustomize > Kubernetes,
containerization; Karpenter > Kubernetes, containerization; Knative > Kubernetes, containerization; Docker Swarm >
Docker, containerization; containerd > containerization; Terragrunt > Terraform, infrastructure as code; OpenTofu >
infrastructure as code; Crossplane > Kubernetes, infrastructure as code; SaltStack > configuration management; Ansible
Tower | ansible automation platform | ansible AWX > Ansible, configuration management; Nexus Repository | sonatype
nexus | nexus repository manager | nexus artifact repository; Bitbucket Pipelines | bitbucket pipeline > Bitbucket,
Git, CI/CD; TeamCity | jetbrains teamcity > CI/CD; Travis CI | travisci > CI/CD; Atlassian Bamboo | bamboo CI > CI/CD;
Octopus Deploy > CI/CD; AWS CodePipeline | codepipeline > AWS, CI/CD; AWS CodeBuild | codebuild > AWS, CI/CD; AWS
CodeDeploy | codedeploy > AWS, CI/CD; Team Foundation Server | microsoft TFS | MS TFS | TFVC; Perforce | perforce
helix; ClearCase | IBM clearcase | rational clearcase; Logstash; Fluentd; AppDynamics > observability; Zabbix >
observability; PRTG; PagerDuty; Sumo Logic | sumologic; Splunk Enterprise Security | splunk ES > Splunk, SIEM,
observability; ArcSight | HP arcsight | micro focus arcsight > SIEM; LogRhythm > SIEM; Wazuh > SIEM; Cortex XDR | palo
alto cortex XDR; Prisma Cloud | palo alto prisma cloud; Cisco Firepower | firepower threat defense | cisco FTD >
Cisco, networking, firewalls; Cisco Nexus | cisco NX-OS | NX-OS | nexus switches > Cisco, networking; Cisco ACI >
Cisco, networking; Cisco Catalyst > Cisco, networking; CUCM | cisco unified communications manager | cisco call
manager | cisco callmanager > Cisco, VoIP; Cisco Webex | webex; JNCIA | JNCIA junos > Juniper Networks, networking;
Aruba Networks | HPE aruba | HP aruba | aruba wireless | aruba switches | arubaos; Aruba ClearPass | clearpass; Arista
EOS | arista networks | arista switches > networking; NetScaler | citrix netscaler | citrix ADC > Citrix; Ubiquiti |
ubiquiti unifi | unifi access points | unifi controller; MikroTik | routeros; SonicWall; WatchGuard; Sophos; Akamai;
Infoblox; pfSense > firewalls; HAProxy | HA proxy; Apache HTTP Server | apache httpd | apache2 | apache web server;
JBoss | jboss EAP | wildfly; WebLogic | oracle weblogic | weblogic server; WebSphere | IBM websphere | websphere
application server; EIGRP > networking; VXLAN > networking; SNMP; SIP trunking | SIP trunk | SIP trunks > VoIP; Nmap;
CompTIA CySA+ | cysa | cysa plus > cybersecurity; Auth0; PingFederate | ping federate | ping identity; Keycloak;
SailPoint | sailpoint IIQ | identityiq | identitynow; BeyondTrust; Kerberos; privileged access management; zero trust
| ZTNA | zero trust architecture; OneDrive | microsoft onedrive; Windows Autopilot | microsoft autopilot; WSUS |
windows server update services > Windows Server; VMware NSX | NSX-T > VMware, networking; VMware Horizon > VMware;
Nutanix; Proxmox; Commvault; NetBackup | veritas netbackup | symantec netbackup; BMC Remedy | remedy ITSM |
remedyforce | BMC helix > ticketing systems; Freshservice > ticketing systems; Freshdesk > ticketing systems;
ManageEngine | servicedesk plus; Ivanti; ConnectWise; TeamViewer; BitLocker; Mimecast; Proofpoint; Oracle Linux |
oracle enterprise linux > Linux; IBM AIX > Unix; Oracle Solaris | sun solaris | solaris 10 | solaris 11 > Unix;
FreeBSD > Unix; z/OS | IBM z/OS; CICS; Checkmarx; OWASP ZAP | zed attack proxy > OWASP; Rapid7 | insightvm | nexpose;
Metasploit; Kali Linux > Linux; Ghidra; Cellebrite; Darktrace; threat hunting; malware analysis; NIST 800-171 | NIST
SP 800-171 | SP 800-171; CMMC | cybersecurity maturity model certification; FISMA; FIPS 140-2 | FIPS 140 | FIPS 140-3;
ISO 27002 | ISO27002 | ISO/IEC 27002; ISO 27701 | ISO27701 | ISO/IEC 27701; ISO 22301 | ISO22301; NIS2 | NIS 2;
KRITIS; GIAC | global information assurance certification; GSEC > GIAC; GCIH > GIAC; Certified Cloud Security
Professional | ISC2 CCSP; ISO 27001 Lead Implementer | ISO/IEC 27001 lead implementer > ISO 27001; AWS Certified
SysOps Administrator > AWS; AWS Certified DevOps Engineer > AWS; AZ-204 | AZ204 | azure developer associate |
microsoft azure developer associate > Azure; AZ-305 | AZ305 | azure solutions architect expert > Azure; PL-300 | PL300
| power BI data analyst associate > Power BI; DP-203 | DP203 | azure data engineer associate > Azure; MCSA | microsoft
certified solutions associate | microsoft certified systems administrator; RHCSA | red hat certified system
administrator > Red Hat, Linux; LPIC-1 | LPIC1 | LPIC | LPIC-2 > Linux; CKAD | certified kubernetes application
developer > Kubernetes; HashiCorp Certified Terraform Associate | terraform associate | hashicorp terraform associate
> Terraform, infrastructure as code; PCNSE > Palo Alto Networks; VMware Certified Professional > VMware; PSPO |
professional scrum product owner > Scrum, Agile; ASP.NET MVC | .NET MVC > .NET; ASP.NET Core Web API | ASP.NET Web API
| .NET Core Web API > .NET, REST APIs; Blazor > .NET, C#; Windows Forms |
winforms > .NET; WCF | windows communication foundation > .NET; Xamarin | xamarin forms > .NET, mobile development;
Visual Studio | microsoft visual studio | MS visual studio; IntelliJ IDEA | intellij; Jetpack Compose > Android,
mobile development; Fortran; Clojure; WebAssembly | wasm; Three.js | threejs > JavaScript; D3.js | d3js > JavaScript;
=Redux | redux toolkit | react redux > JavaScript; RxJS > JavaScript; NgRx > Angular, JavaScript; Nuxt | nuxt.js |
nuxtjs > Vue, JavaScript; Webpack; ESLint; Material UI; XSLT | XSL transformations > XML; Protocol Buffers | protobuf;
WebRTC; WebGL; OpenGL; DirectX; Unreal Engine; Apache Struts | struts2 > Java; Gradle; Quarkus > Java; Micronaut;
Apache Camel; TIBCO; Dell Boomi | boomi; IBM MQ | IBM websphere MQ | websphere MQ | mqseries > message queues;
ActiveMQ > message queues; CodeIgniter > PHP; Django REST Framework > Django, Python, REST APIs; SAP Fiori | SAPUI5 |
SAP UI5 > SAP; SAP Basis > SAP; Joomla; WooCommerce > WordPress, e-commerce; Sitecore; TYPO3; Adobe Experience
Manager; Apigee; domain-driven design; multithreading | multi-threading | multithreaded | multi-threaded; Amazon
Aurora | AWS aurora > AWS, SQL, relational databases; Amazon Athena | AWS athena > AWS, SQL; Amazon Bedrock | AWS
bedrock > AWS; AWS CDK | AWS cloud development kit | cloud development kit > AWS, infrastructure as code; AWS IAM |
amazon IAM > AWS; CloudTrail | AWS cloudtrail > AWS; CloudFront | AWS cloudfront | amazon cloudfront > AWS; Elastic
Beanstalk | AWS elastic beanstalk > AWS; Route53 | AWS route 53 | amazon route 53 > AWS; Azure Data Lake | azure data
lake storage > Azure; Azure Logic Apps | azure logic app > Azure; Azure Virtual Desktop | windows virtual desktop >
Azure; Azure Resource Manager | ARM templates | ARM template > Azure; Google Cloud Dataflow | GCP dataflow | google
dataflow > Google Cloud; Google Dataproc | dataproc | google cloud dataproc > Google Cloud; Google Pub/Sub | google
cloud pub/sub | GCP pub/sub | cloud pub/sub > Google Cloud; Qlik Sense | qliksense > Qlik, data visualization;
QlikView > Qlik, data visualization; MicroStrategy > data visualization; SAP BusinessObjects | businessobjects | SAP
business objects; Crystal Reports; SSAS | SQL server analysis services > SQL Server; SSMS | SQL server management
studio > SQL Server, SQL, relational databases; Oracle APEX | oracle application express; Netezza; ClickHouse;
Couchbase > NoSQL; HBase | apache hbase > NoSQL; InfluxDB; TimescaleDB > PostgreSQL, SQL, relational databases;
CockroachDB > SQL, relational databases; Memcached; Apache Solr | solr; Liquibase; KNIME; Dataiku; Fivetran;
Matillion; Airbyte; Collibra; Apache Flink | pyflink; Apache NiFi | nifi; Delta Lake; Apache Iceberg; SciPy > Python;
Plotly; ggplot2 > R; tidyverse | dplyr > R; RStudio > R; R Shiny > R; LightGBM > machine learning; OpenAI API; MLflow
> machine learning; Kubeflow > machine learning; =spaCy > Python, natural language processing; NLTK > Python, natural
language processing; CUDA | nvidia CUDA; Lucidchart; Sparx Enterprise Architect | sparx EA | sparx systems; MagicDraw
| cameo systems modeler | cameo enterprise architecture; IBM Rhapsody | rational rhapsody | IBM rational rhapsody;
Smartsheet; TestComplete > test automation; Ranorex > test automation; HP ALM | HPE ALM | micro focus ALM | HP quality
center | ALM quality center; Jira Xray | xray for jira > Jira; Jira Zephyr | zephyr for jira | zephyr scale | zephyr
squad > Jira; SpecFlow > .NET, test automation; WebdriverIO > JavaScript, test automation; XCTest | XCUITest > test
automation; NUnit > .NET, unit testing, test automation; xUnit > unit testing, test automation; MSTest > .NET, unit
testing, test automation; PHPUnit > PHP, unit testing, test automation; RSpec > Ruby, unit testing, test automation;
NeoLoad > performance testing; BrowserStack; Sauce Labs | saucelabs; Bugzilla; Microsoft Exchange Online | MS exchange
online; Azure DevOps Engineer Expert | AZ400 > Azure DevOps, Azure; Azure Security Engineer Associate | AZ500 > Azure;
"""
BROAD = """
cloud; containerization; networking; statistics; data analysis; data visualization; machine learning; test automation;
configuration management; infrastructure as code; observability; relational databases; NoSQL; event streaming; message
queues; distributed systems; microservices; mobile development; cybersecurity; embedded systems; Agile; CI/CD; Git;
SIEM; code review; TCP/IP; statistical modelling; ITSM; LAN/WAN; GitOps; object-oriented programming; integration
testing; end-to-end testing; user acceptance testing; generative AI; MLOps; vulnerability management; functional
safety; PCB design; oscilloscope; mainframe; multi-factor authentication; single sign-on; role-based access control;
mobile device management; JSON; XML; VPN; model-based design; hardware-in-the-loop; privileged access management;
device drivers; bootloader; zero trust
"""
PAPERS = """
CCNA; CCNP; ISTQB; CompTIA A+; CompTIA Network+; CompTIA Security+; CCIE; OSCP; CRISC; Certified Ethical Hacker;
Certified Information Security Manager; Certified Information Systems Auditor; ISO 27001 Lead Auditor; AWS Certified
Solutions Architect; AWS Certified Developer; AWS Certified Cloud Practitioner; AZ-104; MCSE; RHCE; CKA; Certified
ScrumMaster; Professional Scrum Master; CSPO; CompTIA CySA+; JNCIA; GIAC; GSEC; GCIH; Certified Cloud Security
Professional; ISO 27001 Lead Implementer; AWS Certified SysOps Administrator; AWS Certified DevOps Engineer; AZ-204;
AZ-305; Azure DevOps Engineer Expert; Azure Security Engineer Associate; PL-300; DP-203; MCSA; RHCSA; LPIC-1; CKAD;
HashiCorp Certified Terraform Associate; PCNSE; VMware Certified Professional; PSPO
"""
TRACES = """
A/B testing: split multivariate experiment experimentation variants; Active Directory: windows 365 intune gpo; Amazon
API Gateway: gateway; Amazon Athena: athena; Amazon Aurora: aurora; Amazon Bedrock: bedrock; Amazon EMR: emr; Amazon
Kinesis: kinesis; Amazon RDS: rds aurora; Android: kotlin mobile; Ansible Tower: tower awx; Apache Camel: camel;
Apache Flink: flink; Apache Hive: hive hadoop; Apache HTTP Server: apache httpd; Apache Iceberg: iceberg; Apache
Maven: maven; Apache Struts: struts; Apache Tomcat: tomcat; API testing: api apis swagger endpoint; Argo CD: argo
gitops; Arista EOS: arista; Artifactory: frog; Aruba ClearPass: aruba; Aruba Networks: aruba; ASP.NET MVC: mvc;
Atlassian Bamboo: bamboo; AWS: amazon; AWS CDK: cdk; AWS Certified Cloud Practitioner: practitioner; AWS Certified
Developer: certified; AWS Certified DevOps Engineer: certified; AWS Certified Solutions Architect: architect; AWS
Certified SysOps Administrator: sysops; AWS Glue: glue; AWS IAM: iam; AWS Step Functions: step lambda; AZ-104:
administrator azure; AZ-204: azure; AZ-305: azure; Azure AD: 365 intune azure office; Azure Data Factory: adf factory;
Azure Data Lake: adls lake; Azure Databricks: databricks; Azure DevOps: tfs ado vsts; Azure DevOps Engineer Expert:
az400 azure; Azure Functions: functions serverless; Azure Logic Apps: logic; Azure Resource Manager: arm bicep; Azure
Security Engineer Associate: az azure; Azure SQL: sql; Azure Synapse: synapse; Azure Virtual Desktop: avd wvd; Bash:
shell linux scripts; behavior-driven development: bdd cucumber gherkin specflow behave; Bitbucket: atlassian; BMC
Remedy: remedy bmc; Burp Suite: burp; CCNP: ccie; CentOS: linux; Certified Cloud Security Professional: ccsp;
Certified Ethical Hacker: ceh; Certified Information Security Manager: cism; Certified Information Systems Auditor:
cisa; Certified ScrumMaster: csm scrum; Check Point firewalls: checkpoint check; CIS Benchmarks: cis benchmark
hardening; Cisco: meraki catalyst ccna ccnp; Cisco ASA: asa firepower; Cisco Catalyst: catalyst; Cisco Firepower:
firepower ftd; Cisco IOS: ccna ccnp ccie catalyst; Cisco ISE: ise; Cisco Meraki: meraki; Cisco Nexus: nexus; Citrix:
xenapp xendesktop netscaler; CKA: ckad cks kubernetes; CompTIA A+: comptia certif; CompTIA CySA+: comptia cysa;
CompTIA Network+: comptia network; CompTIA Security+: comptia security sec; computer vision: image opencv yolo;
Confluence: atlassian jira; Cortex XDR: cortex; CSPO: product pspo; CSS: website web frontend react vue angular
wordpress; CUCM: callmanager communications; Cucumber BDD: cucumber gherkin; Cyber Essentials: cyber; data modeling:
model schema dbt; data warehouse: snowflake bigquery redshift synapse; dbt: analytics engineer; Debian: linux; deep
learning: neural bert transformer llm; Delta Lake: delta databricks; digital forensics: forensic encase ftk; DISA
STIG: stig stigs; Docker: kubernetes container k8s; Docker Compose: compose; domain-driven design: ddd domain; DP-203:
azure; ELK Stack: elk elastic elasticsearch kibana logstash; end-to-end testing: e2e cypress playwright selenium;
Entity Framework: ef; ETL: pipeline airflow dbt fivetran ssis informatica talend ingest; event-driven architecture:
event kafka rabbitmq sqs sns queue messaging bus trigger triggers pubsub; Exchange Server: exchange o365; F5 BIG-IP: f5
big ltm; firewalls: fortinet fortigate palo meraki
checkpoint security; Flux CD: flux gitops; FortiGate: fortinet forti; Fortinet: forti; generative AI: llm llms gpt
chatgpt openai; GIAC: gsec gcih gcia gpen gcfa; GitHub Copilot: copilot; GitOps: argo argocd flux fluxcd; Google
Cloud: firebase google; Google Cloud Dataflow: dataflow; Google Pub/Sub: pubsub pub; GraphQL: apollo hasura; Group
Policy Objects: gpo policy policies; HashiCorp Certified Terraform Associate: terraform hashicorp; HashiCorp Vault:
vault; Hibernate: jpa hibernate; HP ALM: alm quality; HTML: website web frontend react vue angular wordpress; Hugging
Face: transformers; IBM AIX: aix; IBM Cognos: cognos; IBM MQ: mq; IBM Rhapsody: rhapsody; Informatica PowerCenter:
informatica; integration testing: integration; IntelliJ IDEA: jetbrains; Internet Information Services: iis; iOS:
iphone ipad xcode swift apple; ISO 22301: continuity iso; ISO 27001: security audit; ISO 27001 Lead Auditor: lead
auditor; ISO 27701: iso privacy; ISTQB: istqb iseb; ITSM: itil servicenow; Java EE: jee java ejb; Java Servlets: jsp
servlet; JavaScript: frontend web; JBoss: wildfly; Jira: atlassian; Jira Service Management: jsm jira; Jira Xray:
xray; Jira Zephyr: zephyr; Juniper Networks: juniper jncia jncis; Jupyter: notebook notebooks; Kanban: board boards
agile lean; Kibana: elk elastic; Kubernetes: openshift helm k8; LAN/WAN: lan wan network; LangChain: llm; large
language models: gpt openai rag langchain prompt claude gemini; Linux: ubuntu bash unix docker kubernetes nginx;
LoadRunner: vugen; Logstash: elk elastic; Looker: looker studio; Looker Studio: looker studio; LPIC-1: lpi lpic;
macOS: mac macbook apple osx; MagicDraw: cameo; mainframe: cobol jcl zos cics; malware analysis: malware; manual
testing: tester testing qa; MCSA: microsoft mcp mcse mcitp; MCSE: microsoft mcp mcsa mcitp; Microsoft Defender:
defender mde; Microsoft Exchange Online: exchange o365 365; Microsoft Fabric: fabric; Microsoft Intune: endpoint
autopilot mdm; Microsoft Power Platform: power; Microsoft Sentinel: sentinel; Microsoft Visio: visio; MITRE ATT&CK:
mitre; MLOps: mlflow kubeflow sagemaker; mobile device management: mdm intune jamf airwatch mobileiron; MuleSoft:
mule; multi-factor authentication: mfa 2fa; multithreading: thread threads threading concurrency concurrent; natural
language processing: text bert transformer llm chatbot; Nessus: tenable; NetScaler: citrix; Nexus Repository: nexus
sonatype; NIST 800-171: nist; NIST 800-53: nist; NIST CSF: nist; Node.js: node express nest; OAuth: oidc sso saml
openid; object-oriented programming: oop ood oo; Objective-C: objective ios; Octopus Deploy: octopus; OneDrive: 365;
OpenAI API: openai gpt chatgpt; OpenAPI: swagger rest; OpenID Connect: oidc openid; Oracle Database: oracle plsql;
Oracle Solaris: solaris; OSCP: offensive; OWASP: security; OWASP ZAP: zap; Palo Alto firewalls: palo paloalto; Palo
Alto Networks: palo paloalto; PCI DSS: pci; penetration testing: burp kali security; performance testing: load k6
gatling locust latency; PingFederate: ping; PKI: certificate certificates tls; PL-300: pl da microsoft; Power Apps:
power; Power Automate: flow power; Prisma Cloud: prisma; privileged access management: pam cyberark beyondtrust;
Professional Scrum Master: psm scrum; PSPO: product cspo; Qlik: qlik; R Shiny: shiny; Red Hat: linux openshift; Redux:
react redux; regression testing: tester testing qa automation; REST APIs: ios android app retrofit endpoint api
swagger openapi express fastapi flask django spring backend; RHCE: red rhel; RHCSA: rhce; role-based access control:
rbac; SaltStack: salt; SAP BusinessObjects: bobj businessobjects objects; Scaled Agile Framework: safe art pi; SCCM:
configmgr mecm endpoint; Scrum: sprint sprints standups agile; Scrum Master: scrum agile sprint; SD-WAN: sdwan wan
meraki velocloud viptela; SentinelOne: sentinel; SharePoint: 365; single sign-on: sso saml okta; SIP trunking: sip
voip; SoapUI: soap; SOC 2: soc; SonarQube: sonar; Sparx Enterprise Architect: sparx uml; Splunk Enterprise Security:
splunk; SQL: database query queries oracle snowflake; SSL/TLS: ssl tls https certificate certificates; statistics:
spss sas stata regression; SUSE: linux; system design: architecture architect designed; TDD: tests; Team Foundation
Server: tfs azure; test cases: tester testing qa; threat hunting: threat hunt; threat modeling: threat stride; time
series: forecast demand; Tricentis Tosca: tosca; TypeScript: angular; Ubiquiti: unifi; Ubuntu: linux; UML: uml sysml;
Unified Functional Testing: uft qtp; unit testing: tests tdd vitest rspec phpunit mockito; Unity 3D: unity; Unix:
linux macos solaris aix; Unreal Engine: unreal; user acceptance testing: uat acceptance; VB.NET: vb visual; Visual
Studio: visual vs; VLAN: switching switches vlan; VMware: vsphere esxi vcenter virtual; VMware Certified Professional:
vcp; VMware ESXi: vmware vsphere; VMware vCenter: vmware vsphere; VMware vSphere: vmware esxi vcenter; VoIP: sip pbx
telephony voip cisco; VPN: ipsec anyconnect; vulnerability management: vulnerability vulnerabilities nessus qualys
tenable; Windows Autopilot: autopilot intune; Windows Forms: winform; Windows Server: server servers; WPF: xaml wpf;
zero trust: ztna zscaler
"""
