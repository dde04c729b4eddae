"""Crafts, building, driving, kitchens, shops, factories, and what is asked for in many trades."""

from __future__ import annotations

TERMS = """
forklift | forklift license | forklift licence | forklift operator | staplerschein | gabelstapler | forklifts |
forklift operators | forklift driver | forklift certification | forklift certified | forklift truck | forklift trucks
| fork lift | fork lift truck | gabelstaplerschein | staplerführerschein | Flurfördermittelschein | Flurförderschein |
chariot élévateur | carretillero; warehouse management system | WMS; order picking | picking and packing | pick and
pack | kommissionierung; logistics; supply chain | supply chain management; route planning; shipping and receiving;
customs | customs clearance; fleet management; driver's license | driving licence | driving license | driver license |
driver licence | car licence | car license | führerschein | class b license | permis b | carné de conducir | permiso de
conducir; CDL; code 95 | code95 | Schlüsselzahl 95 | Kennziffer 95 | Schlüsselziffer 95 |
Berufskraftfahrerqualifikation | Berufskraftfahrer-Qualifikation > Driver CPC, driver's license; HGV | HGV licence |
HGV license | LGV licence | LGV license | LKW-Führerschein | permis poids lourd | permis poids lourds > driver's
license; dispatching; cycle counts | cycle counting; lesson planning | lesson plans | planning lessons | planned
lessons; classroom management; curriculum development | curriculum design; differentiated instruction | differentiated
lessons; special education | special needs | SEN | special educational needs | special education needs | special ed;
IEP | IEPs | individualized education program | individualized education programs | individualized education plan |
individualized education plans | individualised education plans | individual education plan | individual education
plans > special education; Google Classroom; Moodle > learning management system; student assessment | assessing
students | assessed students; parent communication | parent conferences | parent teacher conferences | parents
evenings; teaching license | teaching certificate | teaching credential | teaching licence | teaching certification |
teacher certification | teacher license | teacher licence | teacher licensure; QTS | qualified teacher status >
teaching license; PGCE > teaching license; ESL | ESOL | english as a second language | english as a foreign language;
TEFL > ESL; CELTA > ESL, TEFL; TESOL > ESL; tutoring; safeguarding; early childhood education; food safety | food
hygiene; HACCP | HACCP principles | hazard analysis critical control point | hazard analysis critical control points >
food safety; ServSafe > food safety; menu planning | menu design | menu development; food cost | food costs; pastry |
pastries; line cook; catering; kitchen management; allergens | allergen; bartending; table service; hospitality;
AutoCAD > CAD; SolidWorks > CAD; CATIA > CAD; Autodesk Inventor > CAD; Revit > CAD, BIM; BIM; CAD | computer aided
design; FEA | finite element analysis | finite element; =Ansys | =ANSYS > FEA; GD&T | gd t; CNC | cnc machining | cnc
milling; injection molding | injection moulding; sheet metal; 3D printing | additive manufacturing; design for
manufacturing | DFM; FMEA; tolerance analysis; thermodynamics; HVAC; PLC | plc programming; Siemens S7 | simatic S7 |
S7-300 | S7-400 | S7-1200 | S7-1500 | simatic step 7 > PLC; TIA Portal > PLC; SCADA; root cause analysis; 8D > root
cause analysis; quality control | quality inspection; quality assurance | QA; ISO 9001 | ISO9001 > quality management;
quality management; electrical installation | electrical installations | wiring; conduit bending; electrical code;
blueprint reading | blueprints | schematics | circuit diagrams | electrical schematics | wiring diagrams;
troubleshooting | fault finding | fehlersuche; preventive maintenance | preventative maintenance | planned maintenance;
welding; plumbing; OSHA; OSHA 10 > OSHA; OSHA 30 > OSHA; health and safety | arbeitssicherheit; motor controls; solar
installation | photovoltaic | photovoltaics; legal research; contract drafting | drafting contracts | drafted
contracts; litigation; due diligence; case management; journalism; proofreading; technical writing | technical
documentation; translation; grant writing; fundraising; data entry; rota planning | shift planning | rostering;
calendar management | diary management | managing diaries | managed diaries | terminkoordination; travel arrangements;
public speaking; cash handling; crisis intervention; counseling | counselling; security clearance; TS/SCI > security
clearance; night audit; laboratory techniques; PCR | polymerase chain reaction > laboratory techniques; GMP | cGMP |
good manufacturing practice | good manufacturing practices | current good manufacturing practices | current good
manufacturing practice | gute Herstellungspraxis | bonnes pratiques de fabrication; clinical trials; ITIL; GDPR | dsgvo
| rgpd | UK GDPR | General Data Protection Regulation | DS-GVO | Datenschutz-Grundverordnung |
Datenschutzgrundverordnung; NEBOSH; IOSH; DHCP; SOQL; TOGAF; CISSP; SMSTS; CSCS; ECS card | JIB card; ECS Gold Card |
JIB Gold Card | gold JIB card | gold ECS card | ECS JIB Gold Card | JIB ECS Gold Card > ECS card; Working with Children
Check | WWCC | WWC check | WWC card | working with children checks; CMMS | computerized maintenance management system;
18th Edition | 18th edition wiring regulations | 18th edition wiring regs | 18th edition regs | 18th edition
regulations | IET 18th edition | IEE 18th edition | City & Guilds 2382 | City and Guilds 2382 | C&G 2382 > BS 7671; BS
7671 | BS7671 | IET wiring regulations | IEE wiring regulations | IET wiring regs; City & Guilds 2391 | City and Guilds
2391 | C&G 2391 | 2391 inspection and testing | 2391 inspection & testing | 2391 test and inspection | 2391 test &
inspection | 2391 testing and inspection | inspection and testing 2391 | inspection & testing 2391 | test and
inspection 2391 | test & inspection 2391; AM2 | AM2S | AM2E; NICEIC; Part P; PAT testing | portable appliance testing |
PAT test | PAT tests | PAT tester | City & Guilds 2377 | City and Guilds 2377 | C&G 2377; EICR | electrical
installation condition report | electrical installation condition reports; Elektrofachkraft | Elektrofachkräfte;
Elektrofachkraft für festgelegte Tätigkeiten | EFKffT; DGUV V3 | DGUV Vorschrift 3 | DGUV-V3-Prüfung |
DGUV-V3-Prüfungen | BGV A3; Habilitation électrique | habilitations électriques | habilité électriquement; journeyman
electrician | journeyman electricians | journeyman electrician license | journeyman electrician's license | journeyman
electrical license; master electrician license | licensed master electrician | master electrician's license | master
electrician licence > electrical license; electrical license | electrical licence | electrician license | electrician
licence | electrician's license | electrician's licence | licensed electrician | licensed electricians; Red Seal | red
seal certification | red seal endorsement | red seal certified | interprovincial red seal; National Electrical Code |
NFPA 70 > electrical code; NFPA 70E; arc flash; KNX | EIB/KNX | KNX/EIB; Gas Safe | gas safe register | gas safe
registered | gas safe registration | gas safe engineer | gas safe card | gassafe; unvented hot water | unvented hot
water systems | G3 unvented | unvented G3 | unvented cylinders | unvented cylinder; plumbing license | plumbing licence
| licensed plumber | licensed plumbers | plumber license | plumber licence | plumber's license | plumber's licence;
journeyman plumber | journeyman plumbers | journeyman plumber license | journeyman plumber's license; master plumber |
master plumbers | licensed master plumber | master plumber license | master plumber's license; gas fitting licence |
gasfitting licence | gas fitter licence | gasfitter licence | gas fitter license | gasfitter license | licensed gas
fitter | licensed gasfitter; F-Gas | FGas | F-gas certificate | F-gas certification | F-gas certified | City & Guilds
2079 | City and Guilds 2079 | C&G 2079 | attestation d'aptitude fluides frigorigènes | habilitation fluides
frigorigènes | Kälteschein; EPA 608 | EPA section 608 | section 608 certification | section 608 certified | EPA 608
certification | EPA 608 certified | EPA 608 universal | EPA universal | EPA universal certification; NATE
certification | NATE certified | NATE certifications; heat pumps | heat pump | Wärmepumpe | Wärmepumpen | pompe à
chaleur | pompes à chaleur; building management system | building management systems | building automation | building
automation system | building automation systems | Gebäudeautomation | Gebäudeleittechnik; MIG welding | GMAW | MAG
welding | MIG/MAG | MIG/MAG welding | MIG welder | MIG welders | MAG-Schweißen | MIG/MAG-Schweißen | soudage MIG | gas
metal arc welding > welding; TIG welding | GTAW | TIG welder | TIG welders | WIG-Schweißen | WIG-Schweißer | soudage
TIG | gas tungsten arc welding > welding; MIG/TIG welding | MIG/TIG | TIG/MIG | TIG/MIG welding | MIG and TIG | TIG
and MIG | MIG and TIG welding | TIG and MIG welding | WIG/MAG | MAG/WIG | MIG/TIG welder > MIG welding, TIG welding,
welding; stick welding | SMAW | MMA welding | stick welder | stick welders | shielded metal arc welding | manual metal
arc welding | E-Hand-Schweißen | Elektrodenschweißen > welding; FCAW | flux cored arc welding | flux core welding |
flux cored welding > welding; AWS D1.1; AWS certified welder | AWS certified welders | AWS welding certification | AWS
welding certifications | AWS welder certification > welding; AWS certified welding inspector | certified welding
inspector | AWS CWI; ASME Section IX | ASME IX | ASME sec IX | ASME section 9 | ASME BPVC section IX; ISO 9606 | EN
ISO 9606 | EN ISO 9606-1 | DIN EN ISO 9606 | EN 287-1; EN 1090 | EN 1090-2 | DIN EN 1090; CWB certified | CWB
certification | CWB welding | CWB ticket | CWB tickets | canadian welding bureau | CSA W47.1; non-destructive testing
| nondestructive testing | NDT level II | NDT level 2 | NDT inspection | zerstörungsfreie Prüfung | zerstörungsfreie
Werkstoffprüfung | contrôle non destructif; Heidenhain | heidenhain TNC | heidenhain iTNC | iTNC 530; Fanuc; Sinumerik
| siemens sinumerik | sinumerik 840D | siemens 840D; Haas CNC | haas mill | haas mills | haas lathe | haas lathes |
haas controls | haas VF > CNC; hyperMILL; CNC programming | CNC programmer | CNC programmers | CNC-Programmierung |
programmation CNC > CNC; CNC turning | CNC lathe | CNC lathes | CNC turner | CNC-Drehen | CNC-Dreher |
CNC-Drehmaschine | CNC-Drehmaschinen > CNC; 5-axis machining | 5-axis CNC | 5-axis milling | five axis machining |
5-Achs-Fräsen | 5-Achs-Bearbeitung; PC-DMIS | PCDMIS; Zeiss Calypso | calypso CMM; coordinate measuring machine |
coordinate measuring machines | CMM inspection | CMM machine | CMM machines | CMM operator | CMM
programmer | Koordinatenmessmaschine | Koordinatenmesstechnik; wire EDM | sinker EDM | EDM machining | wire erosion |
spark erosion | electrical discharge machining | Drahterodieren | Senkerodieren; press brake | press brakes |
pressbrake | Abkantpresse | Abkantpressen; 5S methodology | 5S/Kaizen | Kaizen/5S | lean 5S | 5S lean | 5S audits |
5S-Methode; Kaizen; statistical process control | statistische Prozesskontrolle | statistische Prozesslenkung; overall
equipment effectiveness | OEE | Gesamtanlageneffektivität; IBM Maximo | =Maximo | =MAXIMO | maximo CMMS > CMMS; SAP PM
| SAP plant maintenance > SAP, ERP; lockout/tagout | lock out tag out | lock out tagout | lockout tag out | =LOTO;
confined space | confined spaces | confined space entry; working at heights | working at height | work at height |
work at heights; P&ID | piping and instrumentation diagram | piping and instrumentation diagrams | piping &
instrumentation diagrams; variable frequency drives | variable frequency drive | variable speed drives | variable
speed drive | Frequenzumrichter; COSHH; RIDDOR; LOLER; CDM regulations | CDM 2015 | CDM regs | construction design and
management; permit to work | permits to work; method statements | method statement; SSSTS | site supervisors safety
training scheme | site supervisor safety training scheme; asbestos awareness | UKATA; manual handling training |
manual handling certificate | manual handling certification | manual handling cert | manual handling certified |
manual handling trained | manual handling course; IPAF | IPAF licence | IPAF license | IPAF card | IPAF 3a | IPAF 3b |
IPAF 3a/3b | IPAF 3a and 3b; PASMA | PASMA card | PASMA certificate; CPCS | CPCS card | CPCS cards | CPCS ticket |
CPCS tickets | CPCS licence; NPORS | NPORS card | NPORS ticket | NPORS tickets; CISRS | CISRS card; NRSWA |
streetworks ticket | street works ticket | streetworks card | street works card | new roads and street works; MEWP |
mobile elevating work platform | mobile elevating work platforms | mobile elevated work platform; telehandler |
telehandlers | telescopic handler; White Card | construction white card | construction induction card | general
construction induction card; High Risk Work Licence | high risk work license | HRWL; Safe Pass | safe pass card |
safepass; NCCER; Procore; PlanGrid; Bluebeam | bluebeam revu; Asta Powerproject | powerproject | elecosoft
powerproject; Fieldview | viewpoint field view | viewpoint fieldview; Navisworks; Autodesk Construction Cloud | BIM
360 | BIM360 | autodesk BIM 360; Aconex | oracle aconex; HCSS HeavyBid | heavybid; JCT | JCT contract | JCT contracts
| JCT design and build | JCT D&B; FIDIC; VOB | VOB/B | VOB/A | VOB/C; HOAI; RIB iTWO | iTWO; quantity takeoff |
quantity takeoffs | quantity take offs | quantity take off | material takeoffs | material takeoff | material take
offs; snagging | snag list | snag lists | punch list | punch lists | punchlist | punchlists; critical path method |
CPM scheduling | CPM schedules | CPM schedule; LEED; LEED AP | LEED accredited professional > LEED; BREEAM; RICS;
MRICS | FRICS > RICS; Civil 3D | AutoCAD civil 3D | autodesk civil 3D > CAD; MicroStation | bentley microstation >
CAD; total station | total stations | robotic total station | robotic total stations | leica total station | leica
total stations | Totalstation; professional land surveyor | licensed land surveyor | registered land surveyor |
licensed professional land surveyor | registered professional land surveyor; FAA Part 107 | part 107 | part 107
license | part 107 remote pilot | remote pilot certificate; Driver CPC | driver's CPC | drivers CPC | DCPC | CPC
driver card | CPC card | driver qualification card > code 95, driver's license; HGV Class 1 | class 1 HGV | LGV class
1 | class 1 LGV | HGV class 1 licence | category CE | CE licence | Führerschein CE | CE-Führerschein | Führerschein
Klasse CE | Führerscheinklasse CE | Führerschein der Klasse CE | Fahrerlaubnis Klasse CE | Führerschein C/CE |
Führerschein Klasse C/CE | permis CE > HGV, HGV Class 2, driver's license; HGV Class 2 | class 2 HGV | LGV class 2 |
class 2 LGV | HGV class 2 licence | category C licence | Führerschein Klasse C | Führerschein der Klasse C |
Führerscheinklasse C > HGV, driver's license; digital tachograph card | digital tacho card | digi tacho card | digi
card | digicard | tachograph card | tacho card | digital driver card | Fahrerkarte | carte conducteur; tachograph |
tachographs | digital tachograph | digital tachographs | chronotachygraphe | Fahrtenschreiber; ADR licence | ADR
license | ADR driver | ADR drivers | ADR tanks | ADR packages | ADR card | ADR driver training certificate |
ADR-Schein | ADR-Bescheinigung | ADR-Führerschein | Gefahrgutführerschein | formation ADR; FIMO marchandises | =FIMO |
FIMO/FCO | FCO marchandises; CACES; CACES R489 | R489 | CACES 1/3/5 | CACES 1A | CACES 3 | CACES 5 | CACES cariste |
CACES chariot élévateur > CACES; CACES R482 | R482 > CACES; CACES R486 | R486 | CACES nacelle > CACES; Class A CDL |
CDL class A | class A commercial driver's license > Class B CDL, CDL, driver's license; Class B CDL | CDL class B |
class B commercial driver's license > CDL, driver's license; hazmat endorsement | hazmat endorsements | hazmat
endorsed | hazardous materials endorsement; tanker endorsement | tank endorsement | tank vehicle endorsement; TWIC
card | TWIC | transportation worker identification credential; DOT medical card | DOT medical certificate | DOT
medical certification | DOT med card; FMCSA | FMCSR; counterbalance forklift | counterbalance truck | counterbalance
licence | counterbalance license | counterbalance forklift licence | counterbalance FLT | counter balance forklift >
forklift; reach truck | reach trucks | reach truck licence | reach truck license | Schubmaststapler; SAP EWM | SAP
extended warehouse management > SAP, ERP, warehouse management system; CargoWise | cargowise one; Incoterms; IATA
dangerous goods | IATA DGR | IATA dangerous goods regulations; IMDG | IMDG code; Transport Manager CPC | CPC transport
manager | transport managers CPC | transport management CPC | transport manager's CPC; customs broker license |
licensed customs broker | licensed customs brokers | customs broker licence | customs brokers license; =HIAB | Hiab
licence | Hiab driver | Hiab operator | lorry loader; A&P license | A&P licence | A&P mechanic | A&P certificate | A&P
certification | A&P mechanics | A&P licensed | FAA A&P | airframe and powerplant | airframe & powerplant; EASA Part 66
| part 66 licence | part 66 license; EASA B1 | EASA part 66 B1 | EASA B1.1 | EASA part 66 B1.1 | part 66 B1 > EASA
Part 66; EASA B2 | EASA part 66 B2 | part 66 B2 > EASA Part 66; EASA Part 145 | part 145; ATPL | airline transport
pilot licence | airline transport pilot license | airline transport pilot certificate | FAA ATP; frozen ATPL | ATPL
frozen; commercial pilot license | commercial pilot licence | commercial pilot certificate; Amadeus GDS | amadeus
altea | amadeus altéa | altea DCS | amadeus CRS | amadeus reservation system | amadeus selling platform;
Zuverlässigkeitsüberprüfung | 7 LuftSiG; Personal Track Safety | PTS card | PTS certificate | PTS ticket | PTS
AC/DCCR; Triebfahrzeugführerschein | Lokführerschein | train driver licence | train driver's licence | train driving
licence; STCW | STCW 95 | STCW 2010 | STCW certificate | STCW basic safety training; BOSIET | FOET | BOSIET/FOET; GWO
| global wind organisation; GWO BST | GWO basic safety training > GWO; H2S Alive; WHMIS | WHMIS 2015; NABCEP;
distributed control system | distributed control systems; =DeltaV | emerson deltaV | deltaV DCS > distributed control
system; OSIsoft PI | OSI PI | PI historian | osisoft | AVEVA PI; Wonderware | wonderware intouch | AVEVA intouch;
HAZOP | HAZOP studies | hazard and operability study; BRCGS | BRC audit | BRC audits | BRC food | BRC standards | BRC
standard | BRC accreditation | BRC global standards | BRC global standard > food safety; IFS Food | IFS food standard
> food safety; FSSC 22000 | FSSC22000 > food safety; ISO 22000 | ISO22000 > food safety; SQF | SQF practitioner | SQF
audits > food safety; PCQI | preventive controls qualified individual; Level 2 Food Hygiene | level 2 food safety |
food hygiene level 2 | food safety level 2 | level 2 food hygiene certificate | level two food hygiene > food safety;
Level 3 Food Hygiene | level 3 food safety | food hygiene level 3 | food safety level 3 | level 3 food hygiene
certificate | level three food hygiene > Level 2 Food Hygiene, food safety; food handler card | food handlers card |
food handler's card | food handler certificate | food handlers certificate | food handler certification | food handler
permit | food handlers permit | food handler's permit | food handler's certificate | food handler license | ServSafe
food handler > food safety; ServSafe Manager | ServSafe manager certification | ServSafe food protection manager |
ServSafe certified manager > ServSafe, Certified Food Protection Manager, food safety; Certified Food Protection
Manager | food protection manager certification | certified food manager | food manager certification > food safety;
IfSG-Belehrung | 43 IfSG | Belehrung Infektionsschutzgesetz | Gesundheitszeugnis; 21 CFR Part 11 | CFR part 11;
IQ/OQ/PQ | DQ/IQ/OQ/PQ; cleanroom | cleanrooms | Reinraum | Reinräume | salle blanche; GAMP 5 | GAMP5 | =GAMP;
pesticide applicator license | pesticide applicator licence | pesticide applicators license | pesticide applicator's
license | pesticide applicator certification | certified pesticide applicator | licensed pesticide applicator;
Certiphyto; Pflanzenschutz-Sachkunde | Sachkundenachweis Pflanzenschutz | Pflanzenschutz-Sachkundenachweis |
Spritzenschein; PA1/PA6 | PA1 and PA6 | PA1/PA2 | PA1/PA2/PA6 | PA1 and PA2 | NPTC PA1; chainsaw licence | chainsaw
license | chainsaw ticket | chainsaw tickets | chainsaw certificate | CS30/CS31 | CS30/31 | CS30 and CS31 | CS30 and
31 | NPTC chainsaw | Motorsägenschein | Kettensägenschein; ISA Certified Arborist | certified arborist | certified
arborists; property management system | property management systems | hotel PMS | hotel management software |
Hotelsoftware; Opera PMS | oracle opera | oracle hospitality opera | opera cloud | opera cloud PMS | opera property
management system | micros opera | opera V5 | oracle opera PMS | opera reservation system > property management
system; Micros Fidelio | fidelio PMS | fidelio suite 8 | fidelio suite8 > property management system; Cloudbeds >
property management system; Mews PMS | mews systems | mews property management system | mews hospitality | mews hotel
software > property management system; protel PMS | protel hotel software | protel Hotelsoftware | protel MPE | protel
air > property management system; RevPAR; Micros POS | oracle micros | micros simphony | simphony POS | oracle
simphony | micros 3700 > point of sale; Toast POS | toast point of sale > point of sale; Aloha POS | NCR aloha > point
of sale; OpenTable; Personal Licence | personal licence holder | personal licence holders | personal license holder |
personal alcohol licence | APLH; Home Office Personal Licence | home office personal license | home office PIL | home
office animal licence; WSET | wine and spirit education trust | wine & spirit education trust | WSET level 1; WSET
Level 2 | WSET 2 | WSET level II > WSET; WSET Level 3 | WSET 3 | WSET level III > WSET, WSET Level 2; TIPS certified |
TIPS certification | TIPS alcohol certification | TIPS trained; Responsible Service of Alcohol | RSA competency card |
responsible serving of alcohol; Smart Serve | smartserve | smart serve certification | smart serve certified; CAP
Cuisine | CAP cuisinier | CAP de cuisine | CAP de cuisinier; CAP Pâtissier | CAP pâtisserie | CAP patissier | CAP
patisserie; planogram | planograms; cosmetology license | cosmetology licence | licensed cosmetologist | licensed
cosmetologists | cosmetologist license | cosmetologist's license; barber license | barber licence | barber's license |
licensed barber | licensed barbers | barbering license; esthetician license | esthetician's license | licensed
esthetician | licensed estheticians | licensed aesthetician | aesthetician license | esthetics license; Level 2
Hairdressing | NVQ level 2 hairdressing | hairdressing NVQ level 2 | NVQ hairdressing level 2 | level 2 in
hairdressing | hairdressing level 2 | level 2 hairdressing NVQ | NVQ 2 hairdressing | NVQ level 2 in hairdressing;
Level 3 Hairdressing | NVQ level 3 hairdressing | hairdressing NVQ level 3 | NVQ hairdressing level 3 | level 3 in
hairdressing | hairdressing level 3 | level 3 hairdressing NVQ | NVQ 3 hairdressing | NVQ level 3 in hairdressing >
Level 2 Hairdressing; balayage | balayages; SIA Door Supervisor | SIA door supervisor licence | SIA door supervisor
license | SIA DS licence | door supervisor licence | door supervisor license | SIA door supervision | SIA door
supervisor badge > SIA licence; SIA CCTV licence | SIA CCTV license | SIA CCTV | CCTV licence | CCTV license | SIA
public space surveillance | public space surveillance licence > SIA licence; CCTV | CCTV monitoring | CCTV
surveillance | closed circuit television | vidéosurveillance; CCTV drainage surveys | CCTV drainage survey | CCTV
drain surveys | CCTV drain survey | drainage CCTV | drain CCTV | CCTV survey | CCTV surveys; guard card | guard cards
| security guard license | security guard licence | security guard card | unarmed guard card; Sachkundeprüfung 34a |
Sachkunde 34a | 34a Sachkunde | 34a Sachkundeprüfung | 34a-Schein | 34a GewO | Sachkundenachweis 34a; SSIAP; SSIAP 1 |
SSIAP1 > SSIAP; SSIAP 2 | SSIAP2 > SSIAP, SSIAP 1; carte professionnelle CNAPS | =CNAPS | CQP APS; BICSc; Genetec |
genetec security center; AEVO | Ausbildereignung | Ausbildereignungsprüfung | Ausbildereignungsschein |
Ausbilderschein | AdA-Schein | Ausbildung der Ausbilder | Ausbilder-Eignungsprüfung; Meisterbrief | Meisterprüfung |
Handwerksmeister | Handwerksmeisterin > AEVO; Industriemeister | Industriemeisterin | geprüfter Industriemeister |
geprüfte Industriemeisterin > AEVO; Elektromeister | Elektromeisterin | Elektrotechnikermeister |
Elektroinstallateurmeister > Meisterbrief, AEVO, Elektrofachkraft; Fachkraft für Arbeitssicherheit | Fachkräfte für
Arbeitssicherheit; SiGeKo | Sicherheits- und Gesundheitsschutzkoordinator; Kranschein | Kranführerschein |
Kranbedienerschein; Hubarbeitsbühnenschein | Hebebühnenschein | Bedienerschein Hubarbeitsbühne;
Personenbeförderungsschein | P-Schein | Fahrerlaubnis zur Fahrgastbeförderung; sauveteur secouriste du travail |
sauveteurs secouristes du travail > first aid; Vectorworks > CAD; Archicad | graphisoft archicad > CAD; Rhino 3D |
rhinoceros 3D | rhino3D | =Rhino > CAD; V-Ray | vray; 3ds Max | autodesk 3ds max | 3dsmax | 3D studio max; Autodesk
Maya | maya 3D; Cinema 4D | cinema4D; DaVinci Resolve > video editing; Final Cut Pro | final cut pro X | FCPX > video
editing; Avid Media Composer | AVID editing > video editing; Pro Tools | avid pro tools | protools; Adobe Lightroom |
lightroom; CorelDRAW | corel draw; Canva; prepress | Druckvorstufe;
"""
BROAD = """
CAD; hospitality; logistics; supply chain; quality control; quality assurance; quality management; troubleshooting;
preventive maintenance; health and safety; safeguarding; laboratory techniques; PLC; BIM; translation; technical
writing; data entry; public speaking; CMMS; Working with Children Check; warehouse management system; building
management system; property management system; distributed control system; CNC programming; cleanroom; CCTV; Kaizen;
COSHH; RIDDOR; LOLER; CDM regulations; permit to work; method statements; working at heights; confined space;
lockout/tagout; 5S methodology; snagging; Incoterms; P&ID; tachograph; planogram; heat pumps; arc flash; statistical
process control; overall equipment effectiveness; critical path method; CNC turning; non-destructive testing; BS 7671;
National Electrical Code; Part P; unvented hot water
"""
PAPERS = """
CISSP; ITIL; TOGAF; driver's license; CDL; code 95; HGV; teaching license; QTS; PGCE; TEFL; CELTA; TESOL; OSHA 10;
OSHA 30; NEBOSH; IOSH; SMSTS; CSCS; ECS card; ECS Gold Card; Working with Children Check; ServSafe; security
clearance; TS/SCI; 18th Edition; City & Guilds 2391; AM2; NICEIC; Elektrofachkraft; Elektrofachkraft für festgelegte
Tätigkeiten; Habilitation électrique; journeyman electrician; master electrician license; electrical license; Red
Seal; Gas Safe; plumbing license; journeyman plumber; master plumber; gas fitting licence; F-Gas; EPA 608; NATE
certification; AWS certified welder; AWS certified welding inspector; CWB certified; SSSTS; manual handling training;
IPAF; PASMA; CPCS; NPORS; CISRS; NRSWA; White Card; High Risk Work Licence; Safe Pass; NCCER; LEED AP; MRICS;
professional land surveyor; FAA Part 107; Driver CPC; HGV Class 1; HGV Class 2; digital tachograph card; ADR licence;
FIMO marchandises; CACES; CACES R489; CACES R482; CACES R486; Class A CDL; Class B CDL; hazmat endorsement; tanker
endorsement; TWIC card; DOT medical card; Transport Manager CPC; customs broker license; A&P license; EASA Part 66;
EASA B1; EASA B2; ATPL; frozen ATPL; commercial pilot license; Zuverlässigkeitsüberprüfung; Personal Track Safety;
Triebfahrzeugführerschein; STCW; BOSIET; GWO; GWO BST; H2S Alive; WHMIS; NABCEP; PCQI; Level 2 Food Hygiene; Level 3
Food Hygiene; food handler card; ServSafe Manager; Certified Food Protection Manager; IfSG-Belehrung; pesticide
applicator license; Certiphyto; Pflanzenschutz-Sachkunde; PA1/PA6; chainsaw licence; ISA Certified Arborist; Personal
Licence; Home Office Personal Licence; WSET; WSET Level 2; WSET Level 3; TIPS certified; Responsible Service of
Alcohol; Smart Serve; CAP Cuisine; CAP Pâtissier; cosmetology license; barber license; esthetician license; Level 2
Hairdressing; Level 3 Hairdressing; SIA Door Supervisor; SIA CCTV licence; guard card; Sachkundeprüfung 34a; SSIAP;
SSIAP 1; SSIAP 2; carte professionnelle CNAPS; BICSc; AEVO; Meisterbrief; Industriemeister; Elektromeister; Fachkraft
für Arbeitssicherheit; SiGeKo; Kranschein; Hubarbeitsbühnenschein; Personenbeförderungsschein; sauveteur secouriste du
travail
"""
TRACES = """
18th Edition: 7671 2382 edition; 21 CFR Part 11: cfr gxp gmp; 3D printing: printed printer additive prototyping; 3ds
Max: 3dsmax max; 5-axis machining: axis 5axis achs; 5S methodology: 5s lean kaizen; 8D: root cause complaint
corrective; A&P license: airframe powerplant faa; Adobe Lightroom: adobe; ADR licence: adr hazardous dangerous
gefahrgut tanker; AEVO: ausbilder ausbilderin azubis auszubildende auszubildenden meister ada; allergens: allergen;
Aloha POS: aloha; AM2: jib ecs guilds nvq; Amadeus GDS: amadeus gds; Ansys: fea fem finite simulation; arc flash: 70e
arc; asbestos awareness: asbestos; ASME Section IX: asme; Asta Powerproject: asta; ATPL: airline captain atp pilot;
Autodesk Construction Cloud: autodesk bim; Autodesk Maya: maya; Avid Media Composer: avid; AWS certified welder: aws
certified; AWS certified welding inspector: cwi; AWS D1.1: aws structural; balayage: colour color highlights colourist
colorist; barber license: barber licensed; bartending: bar cocktail barista cocktails drinks; BICSc: bics; Bluebeam:
revu; blueprint reading: electronics oscilloscope circuit drawings schematics plans; BOSIET: offshore huet; BRCGS:
brc; BS 7671: edition wiring; building management system: bms bas trend niagara; CACES: cariste chariot; CACES R482:
caces engins; CACES R486: caces nacelle; CACES R489: caces cariste chariot; calendar management: diary calendar
assistant; CAP Cuisine: cap cuisinier cuisinière; CAP Pâtissier: cap pâtissier pâtissière; carte professionnelle
CNAPS: cnaps aps; case management: case caseload clients; cash handling: till cash cashier payments takings float card
shop bar sales; catering: banquet functions events buffet; CCTV: surveillance cameras camera; CDL: truck trucks
trucking tractor; CDM regulations: cdm; CELTA: esl tefl tesol; Certified Food Protection Manager: servsafe cfpm;
Certiphyto: phyto phytosanitaire phytosanitaires; chainsaw licence: chainsaw chainsaws cs30 motorsäge; Cinema 4D: c4d;
CISRS: scaffold scaffolder; City & Guilds 2391: 2391 2394 2395 inspection; Civil 3D: autocad civil; Class A CDL: cdl
class; Class B CDL: cdl class; classroom management: behaviour class pupils; cleanroom: clean aseptic sterile;
clinical trials: trial study research; CNC: mill lathe machinist machining; CNC programming: cnc programmed
programming mastercam; CNC turning: cnc lathe lathes turning drehen dreher turner; code 95: cpc kraftfahrer
berufskraftfahrer; commercial pilot license: cpl atpl pilot; confined space: confined; contract drafting: draft
contract agreement; coordinate measuring machine: cmm zeiss mitutoyo dmis; COSHH: hazardous chemical chemicals safety;
cosmetology license: cosmetologist cosmetology licensed stylist; counseling: counsel therapy support; counterbalance
forklift: counterbalance forklift flt; CPCS: plant excavator digger dumper npors telehandler crane; crisis
intervention: crisis safeguarding emergency; critical path method: cpm primavera critical; CSCS: site construction;
curriculum development: curriculum scheme syllabus; customs: import export freight incoterms clearance; customs broker
license: broker; CWB certified: cwb; cycle counts: stock count inventory; DaVinci Resolve: davinci resolve; DeltaV:
dcs emerson; design for manufacturing: manufacturing production supplier; DGUV V3: dguv vde elektrofachkraft; DHCP:
network dns; differentiated instruction: differentiat send eal sen; digital tachograph card: tacho tachograph digi hgv
lgv lkw; dispatching: dispatch fleet drivers; distributed control system: dcs deltav; DOT medical card: dot cdl
medical; Driver CPC: cpc dqc hgv lgv; driver's license: driver driving van car hgv truck licence license; due
diligence: diligence acquisition transaction; early childhood education: nursery kindergarten toddler eyfs preschool
early; Embedded C: firmware microcontroller microcontrollers embedded mcu; EASA B1: easa b1;
EASA B2: easa b2 avionics; EASA Part 145: easa caa 145; EASA Part 66: easa b1 b2 licensed;
EICR: inspection 2391; electrical code: edition wiring; electrical installation: electrician rewires wiring cable;
electrical license: licensed license licence journeyman electrician; Elektrofachkraft: elektriker elektrikerin
elektroniker elektronikerin elektroinstallateur elektrotechniker efk; Elektrofachkraft für festgelegte Tätigkeiten:
elektrofachkraft elektriker elektroniker efk; Elektromeister: meister meisterin; EN 1090: 1090 stahlbau; EPA 608: epa
608 universal; ESL: tefl celta tesol efl esl eal; esthetician license: esthetician aesthetician licensed; F-Gas:
refrigerant refrigerants refrigeration frigorifique frigoriste kälte kältetechnik 2079; FAA Part 107: drone uas uav;
Fachkraft für Arbeitssicherheit: sifa fasi arbeitssicherheit; FCAW: flux fcaw; FEA: simulation stress ansys abaqus
fem; Fieldview: viewpoint; FIMO marchandises: fimo fco chauffeur; Final Cut Pro: final fcp; fleet management: fleet
vehicles trucks; FMCSA: dot cdl; FMEA: risk failure; food cost: gp margin ordering budget portion; food handler card:
servsafe handler handlers hygiene safety; food safety: hygiene; forklift: reach counterbalance pallet telehandler flt;
frozen ATPL: atpl; FSSC 22000: fssc; fundraising: donor grant funding charity raised; GAMP 5: csv validation gxp; gas
fitting licence: gas gasfitter; Gas Safe: gas boiler; GD&T: geometric tolerancing tolerances; GDPR: privacy dsgvo;
GMP: stability batch deviations capa specification gxp pharma pharmaceutical cleanroom; grant writing: grant funding
bids fundraising grants; guard card: guard bsis; GWO: wind; GWO BST: gwo wind; H2S Alive: h2s; Haas CNC: haas;
Habilitation électrique: habilité habilitations b1v b2v br b0 électricien électrotechnicien; HACCP: hygiene safety;
hazmat endorsement: hazmat endorsements endorsement; HAZOP: hazard hazid lopa; HCSS HeavyBid: hcss; heat pumps: hvac
ashp gshp heat; Heidenhain: itnc tnc; HGV: lorry truck lgv artic artics haulage trucks; HGV Class 1: class artic
artics ce lkw kraftfahrer; HGV Class 2: class rigid artic artics lkw kraftfahrer; HIAB: crane allmi hiab; High Risk
Work Licence: risk forklift rigging dogging scaffolding crane; HOAI: leistungsphase leistungsphasen lph architekt
architektin; Hubarbeitsbühnenschein: hubarbeitsbühne hubarbeitsbühnen ipaf hebebühne; HVAC: heating ventilation boiler
refrigeration; hyperMILL: hypermill; IATA dangerous goods: dangerous dgr hazardous; IBM Maximo: maximo; IEP: sen send
special inclusion; IFS Food: ifs; IfSG-Belehrung: infektionsschutzgesetz ifsg gesundheitspass hygiene koch köchin
küche service; IMDG: dangerous hazardous; Incoterms: import export freight; Industriemeister: meister; injection
molding: plastic mould molding tooling; IPAF: mewp cherry scissor boom; IQ/OQ/PQ: iq oq pq validation qualification;
ISA Certified Arborist: isa arborist; ISO 22000: haccp fssc; ISO 9001: quality audit; ISO 9606: schweißer
schweißerprüfung coded welder; JCT: contract contracts; journalism: reporter articles newspaper editor; journeyman
electrician: journeyman journeyworker ibew; journeyman plumber: journeyman plumber; Kaizen: lean 5s continuous kvp;
kitchen management: kitchen sous; KNX: eib; Kranschein: kran krane; LEED AP: leed; legal research: research legal case
law memoranda researched; lesson planning: lesson plan taught teach teaching scheme; Level 2 Food Hygiene: hygiene
safety haccp allergen kitchen chef; Level 2 Hairdressing: nvq hairdressing stylist hairdresser; Level 3 Food Hygiene:
hygiene safety haccp allergen kitchen chef; Level 3 Hairdressing: nvq hairdressing stylist hairdresser; line cook:
chef kitchen cook; litigation: court dispute claims tribunal proceedings; lockout/tagout: loto lockout tagout
isolation isolations; LOLER: lifting hoist hoists; manual handling training: handling lifting; master electrician
license: master; master plumber: master; Meisterbrief: meister meisterin; menu planning: menu dishes specials; method
statements: rams method; MEWP: ipaf cherry scissor boom; Mews PMS: mews; Micros Fidelio: fidelio opera; Micros POS:
micros simphony; MicroStation: bentley openroads; MIG welding: mig mag gmaw weld welder schweißer schweißen soudeur
soudure; MIG/TIG welding: mig tig mag wig weld welder; MRICS: rics chartered; NATE certification: nate; National
Electrical Code: nec nfpa electrician; NCCER: journeyman; NFPA 70E: arc nfpa; NICEIC: napit elecsa; night audit: night
front; non-destructive testing: ndt nde ultrasonic radiographic penetrant zfp; NPORS: plant excavator digger dumper
cpcs telehandler crane; NRSWA: streetworks street; Opera PMS: opera fidelio pms; order picking: pick packing picker
picks packed; OSHA: safety; OSHA 10: osha; OSHA 30: osha; OSIsoft PI: pi historian; overall equipment effectiveness:
oee effectiveness; P&ID: pid pids piping instrumentation; PA1/PA6: pa1 pa2 pa6 nptc spraying; parent communication:
parents families carers; Part P: niceic napit; PASMA: scaffold tower; pastry: dessert patisserie bakery baker
pâtisserie desserts bread cakes; PAT testing: pat 2377; PC-DMIS: cmm; PCQI: fsma; PCR: laboratory molecular assay
genetic qpcr; permit to work: permit permits; Personal Licence: dps licensee aplh licence licensed; Personal Track
Safety: pts track rail; Personenbeförderungsschein: taxi busfahrer busfahrerin fahrgäste; pesticide applicator
license: pesticide pesticides applicator spray spraying; Pflanzenschutz-Sachkunde: pflanzenschutz sachkunde landwirt
landwirtin gärtner gärtnerin; PlanGrid: autodesk; planogram: merchandising; plumbing: plumber pipe heating bathroom
pipework; plumbing license: licensed license licence plumber; prepress: print printing; press brake: brake bending
bend abkanten kanten; Pro Tools: protools avid; professional land surveyor: pls rpls licensed surveyor; proofreading:
edit copy editor; property management system: pms opera reservation; protel PMS: protel; QTS: pgce teacher teaching;
quantity takeoff: takeoff takeoffs estimating estimates quantities; reach truck: reach forklift; Red Seal:
interprovincial journeyperson; Responsible Service of Alcohol: rsa; RevPAR: revenue occupancy adr; Rhino 3D: rhino
rhinoceros; RICS: mrics chartered; RIDDOR: safety accident incident accidents; root cause analysis: root failure 5-why
fault; rota planning: rota shift schedule roster rotas; route planning: route delivery driver deliveries drops
multi-drop runs; Sachkundeprüfung 34a: sachkunde sachkundeprüfung 34a gewo; Safe Pass: safepass; SAP EWM: ewm sap; SAP
PM: sap; sauveteur secouriste du travail: sst secouriste secourisme psc1; SCADA: plc hmi automation; security
clearance: cleared sc dv vetted clearance; ServSafe: hygiene safety; ServSafe Manager: servsafe; sheet metal: metal
fabrication bending; shipping and receiving: shipping goods dispatch deliveries; SIA CCTV licence: cctv sia; SIA Door
Supervisor: sia door doorman; Siemens S7: siemens plc simatic tia step; SiGeKo: arbeitssicherheit koordinator;
Sinumerik: siemens 840d; snagging: snag snags punch defects; solar installation: solar pv; special education: autism
send inclusion needs; SSIAP: incendie; SSIAP 1: ssiap incendie; SSIAP 2: ssiap; SSSTS: smsts; statistical process
control: spc minitab sigma cpk; STCW: seafarer vessel officer yacht ship; stick welding: stick mma smaw arc weld
welder; student assessment: assess exam marking grade marked graded assessment; table service: waiter waitress server
restaurant served; tachograph: tacho hgv lgv lkw; tanker endorsement: tanker endorsements endorsement; teaching
license: teacher pgce qts licensed; TEFL: esl celta tesol; telehandler: teleporter manitou merlo; TESOL: esl tefl
celta; thermodynamics: heat thermal; TIA Portal: siemens s7 plc; TIG welding: tig wig gtaw weld welder schweißer
schweißen soudeur soudure; TIPS certified: tips; Toast POS: toast; tolerance analysis: tolerance gd&t; total station:
leica trimble topcon theodolite tachymeter survey surveying; Transport Manager CPC: cpc transport; travel
arrangements: travel flights trips itineraries; Triebfahrzeugführerschein: lokführer lokführerin triebfahrzeugführer
triebfahrzeugführerin train; TS/SCI: clearance cleared secret; tutoring: tutor taught students; unvented hot water:
unvented g3; V-Ray: rendering chaos; variable frequency drives: vfd vsd inverter inverters drives; VOB: bauleiter
bauleiterin bauleitung vergabe; welding: weld mig tig fabrication welder welded; White Card: card construction; wire
EDM: edm erosion erodieren; Wonderware: intouch aveva scada; working at heights: heights height harness scaffold
ladders; WSET: wine sommelier; WSET Level 2: wset; WSET Level 3: wset; Zeiss Calypso: calypso zeiss cmm;
Zuverlässigkeitsüberprüfung: flughafen luftsicherheit luftsicherheitsassistent zup
"""
