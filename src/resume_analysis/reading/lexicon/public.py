"""Health, care, schools, libraries, planning and public service."""

from __future__ import annotations

TERMS = """
Registered Nurse | RN | registered nurses | RN license | RN licence | RN licensure | registered nurse license |
registered nurse licence | registered general nurse | registered adult nurse | =RGN; LPN | licensed practical nurse |
licensed practical nurses | LVN | licensed vocational nurse | licensed vocational nurses | LPN license | LVN license;
CNA | certified nursing assistant | certified nursing assistants | certified nurse assistant | certified nurse aide |
certified nurses aide; BLS | basic life support > CPR; ACLS | advanced cardiac life support | advanced cardiovascular
life support; PALS | pediatric advanced life support; CCRN; TNCC; NIHSS; CPR; first aid; First Aid at Work | FAW >
first aid; Emergency First Aid at Work | EFAW > first aid; EHR | EMR | electronic health records | electronic health
record | electronic medical records | electronic medical record | electronic patient records | electronic patient
record; =Epic | epic ehr | epic emr > EHR; Cerner | cerner millennium | cerner powerchart | oracle cerner | powerchart
> EHR; Meditech > EHR; triage | triaging | triaged; wound care | wound dressing | wound dressings | wound management;
medication administration | administering medication | administering medications | administered medication |
administered medications | medication management; IV therapy | intravenous therapy | iv insertion | iv medication | iv
medications; patient assessment | patient assessments | assessed patients | assessing patients; patient education |
patient teaching | educated patients | educating patients | taught patients; care plans | care planning | care plan |
plan of care; discharge planning | discharge plans; infection control | infection prevention; telemetry; critical care
| intensive care | ICU; emergency department | emergency room | emergency nursing | accident and emergency; pediatrics
| paediatrics | pediatric | paediatric; geriatrics | geriatric | elderly care; oncology; dialysis; ventilators |
ventilator | mechanical ventilation; palliative care | hospice | end of life care; phlebotomy | venipuncture | blood
draws | venepuncture; vital signs; HIPAA; patient safety; clinical documentation; ward management; medical-surgical |
med surg | medical surgical; operating room | perioperative | operating rooms | operating theatre | operating
theatres; physiotherapy | physical therapy; patient care; dementia care; NMC registration | NMC registered | NMC
registered nurse | NMC PIN | NMC register | NMC registrant | registered with the NMC | registered with NMC |
registration with the NMC | nursing and midwifery council; NMBI | NMBI registration | NMBI registered; HCPC
registration | HCPC registered | HCPC registrant | HCPC register | HCPC reg | HCPC number | registered with the HCPC |
registered with HCPC | registration with the HCPC | health and care professions council; GMC registration | GMC
registered | full GMC registration | GMC licence to practise | registered with the GMC | registration with the GMC |
general medical council; GPhC registration | GPhC registered | GPhC | general pharmaceutical council; GDC registration
| GDC registered | GDC number | GDC registered dental nurse | registered with the GDC | registration with the GDC |
general dental council; CORU registration | CORU registered | =CORU | registered with CORU; AHPRA registration | AHPRA
| AHPRA registered | australian health practitioner regulation agency; Registered Midwife | registered midwives;
Registered Mental Health Nurse | registered mental health nurses | registered mental nurse > Registered Nurse;
Registered Learning Disability Nurse | registered nurse learning disability | registered nurse learning disabilities |
registered nurse for learning disabilities | RNLD > Registered Nurse; Independent Prescriber | independent prescribers
| independent prescribing | nurse independent prescriber | pharmacist independent prescriber | non medical prescriber
| non medical prescribing | V300 prescriber | V300 prescribing | V300 qualification; NCLEX | NCLEX-RN | NCLEX-PN; APRN
| advanced practice registered nurse | advanced practice registered nurses > Registered Nurse; CRNA | certified
registered nurse anesthetist | certified registered nurse anesthetists > Registered Nurse, APRN; Family Nurse
Practitioner | family nurse practitioners | FNP-BC | FNP-C > Registered Nurse, APRN; PMHNP | PMHNP-BC | psychiatric
mental health nurse practitioner > Registered Nurse, APRN; CNOR > Registered Nurse; CMSRN | certified medical surgical
registered nurse > Registered Nurse; Certified Emergency Nurse > Registered Nurse; IBCLC | international board
certified lactation consultant; Certified Medical Assistant | certified medical assistants | CMA AAMA | AAMA
certified; Certified Phlebotomy Technician > phlebotomy; Home Health Aide | home health aides; Personal Support Worker
| personal support workers | PSW certificate; Emergency Medical Technician | emergency medical technicians | EMT-B |
EMT-Basic | EMT certification | EMT certified | EMT license; NREMT | NREMT certified | NREMT certification; Immediate
Life Support | ILS training | ILS trained > CPR; Advanced Life Support | ALS training
| ALS accreditation | ALS accredited | ALS certification | ALS provider > CPR; Neonatal Resuscitation Program |
neonatal resuscitation programme | NRP certification | NRP certified | NRP provider; Paediatric First Aid | pediatric
first aid | paediatric first aider | paediatric first aiders | 12 hour paediatric first aid > first aid; Mental Health
First Aid | mental health first aider | mental health first aiders | MHFA; HLTAID011 | HLTAID003 > first aid, CPR;
SystmOne | systm one | TPP systmone | systemone > EHR; EMIS Web | EMIS health | EMIS PCS | EMIS LV > EHR; Allscripts |
sunrise clinical manager | allscripts sunrise > EHR; eClinicalWorks | e clinical works > EHR; PointClickCare | point
click care > EHR; Homecare Homebase | HCHB > EHR; WebPT > EHR; Epic Beaker > Epic, EHR; Datix | RLDatix; Electronic
Staff Record | NHS ESR; QOF | quality and outcomes framework | quality outcomes framework; NICE guidelines | NICE
guidance; CAMHS | child and adolescent mental health services | child and adolescent mental health; CMHT | community
mental health team | community mental health teams; NHS Continuing Healthcare | continuing healthcare assessments;
Care Quality Commission | CQC standards | CQC regulations | CQC inspection | CQC inspections | CQC compliance | CQC
requirements | CQC registration | CQC registered manager | CQC fundamental standards; HIQA | HIQA standards; Mental
Capacity Act | mental capacity act 2005; Mental Health Act | mental health act 1983; Care Act 2014 | care act
assessment | care act assessments; Equality Act 2010 | equality act; MAR charts | MAR chart | medication
administration record | medication administration records | MAR sheets | MAR sheet | eMAR; aseptic technique | aseptic
techniques; ANTT | aseptic non touch technique > aseptic technique; cannulation | IV cannulation | peripheral
cannulation | cannula insertion; tracheostomy care | tracheostomy | tracheostomies | trach care; enteral feeding | PEG
feeding | PEG feeds | PEG feed | tube feeding | tube feedings; PICC lines | PICC line; syringe drivers | syringe
driver; ECG | EKG | electrocardiogram | electrocardiograms | 12 lead ECG; NEWS2 | national early warning score; SBAR;
spirometry; cervical screening | cervical smears | cervical smear | smear taking | smear taker | cervical cytology;
Hoyer lift | hoyer lifts; electronic fetal monitoring | fetal monitoring | foetal monitoring | cardiotocography; NICU
| neonatal intensive care | neonatal intensive care unit > critical care; PACU | post anesthesia care unit | post
anaesthesia care unit; BiPAP; CPAP; blood glucose monitoring | blood glucose testing | blood sugar monitoring | blood
glucose checks | glucometer; chemotherapy | systemic anti cancer therapy; telehealth | telemedicine | tele health;
SOAP notes | SOAP note; prior authorization | prior authorizations | prior auth | prior auths | prior authorisation;
InterQual; MDS 3.0 | MDS coordinator | MDS assessments | MDS nurse | RAI-MDS; HEDIS; HCAHPS; Joint Commission
standards | joint commission accreditation | joint commission survey | joint commission surveys | joint commission
requirements | joint commission regulations | JCAHO; NABH | NABH accreditation | NABH standards; DHA license | DHA
licence | dubai health authority; ICD-10 | ICD-10-CM | ICD-10-PCS | ICD-10-CM PCS | ICD10; CPT coding | CPT codes |
CPT code | current procedural terminology; Certified Professional Coder; RHIT | registered health information
technician; SNOMED CT | SNOMED; DSM-5 | DSM-5-TR | DSM-V | DSM5; Certified Pharmacy Technician | CPhT | PTCB | PTCB
certified | PTCB certification | pharmacy technician certification board; NAPLEX; Pyxis | BD pyxis | pyxis medstation;
Omnicell; USP 797 | USP797; DEA registration | DEA license | DEA licence; medication-assisted treatment | medication
assisted treatments | medication for opioid use disorder | medications for opioid use disorder; NBCOT | NBCOT
certified | NBCOT certification; OTR/L; Certified Occupational Therapy Assistant | certified occupational therapy
assistants | COTA/L; Physical Therapist Assistant | physical therapist assistants | physical therapy assistant;
Registered Dietitian | registered dietitians | registered dietician | registered dieticians | registered dietitian
nutritionist | RDN license; ARRT | ARRT certified | ARRT certification | ARRT registered; ARDMS | ARDMS certified |
ARDMS registered; Registered Dental Hygienist | registered dental hygienists | licensed dental hygienist | RDH
license; augmentative and alternative communication | AAC device | AAC devices; dry needling; manual therapy | manual
therapies; DICOM; Dentrix; Eaglesoft; LIMS | laboratory information management system | laboratory information
management systems; ISO 15189; ISO 17025 | ISO/IEC 17025; UKAS | UKAS accreditation | UKAS accredited; Good Laboratory
Practice | good laboratory practices | GLP compliance | GLP studies | GLP environment | GLP regulations; Clinical
Laboratory Improvement Amendments | CLIA regulations | CLIA standards | CLIA laboratory | CLIA lab | CLIA certified |
CLIA requirements | CLIA compliance; ASCP certification | ASCP certified | MLS ASCP | MLT ASCP | ASCP BOC | american
society for clinical pathology; Institute of Biomedical Science | IBMS specialist portfolio | IBMS registration
portfolio | IBMS accredited; HPLC | high performance liquid chromatography | high pressure liquid chromatography |
UHPLC > laboratory techniques; GC-MS | GC-MS/MS | GCMS | gas chromatography mass spectrometry > mass spectrometry,
laboratory techniques; mass spectrometry | mass spec | mass spectrometer | mass spectrometers > laboratory techniques;
FTIR | FT-IR | fourier transform infrared spectroscopy > laboratory techniques; NMR spectroscopy | NMR | nuclear
magnetic
resonance > laboratory techniques; Western blot | western blots | western blotting > laboratory techniques; flow
cytometry | flow cytometer > laboratory techniques; RT-PCR | reverse transcription PCR > PCR, laboratory techniques;
qPCR | RT-qPCR | quantitative PCR | real time PCR | real time qPCR > PCR, laboratory techniques; next-generation
sequencing | next gen sequencing > laboratory techniques; CRISPR | CRISPR-Cas9 | CRISPR/Cas | CRISPR Cas 9 >
laboratory techniques; gel electrophoresis | SDS-PAGE > laboratory techniques; immunohistochemistry | IHC staining >
laboratory techniques; Karl Fischer | karl fischer titration | karl fischer titrations | karl fischer titrator >
laboratory techniques; GraphPad Prism | graphpad; ImageJ; LMSW | licensed master social worker > Licensed Social
Worker; Licensed Social Worker | licensed social workers; LMFT | licensed marriage and family therapist | licensed
marriage and family therapists; Licensed Professional Counselor | licensed professional counselors | licensed
professional counsellor; Registered Social Worker | registered social workers; Social Work England registration |
social work england | SWE registration | SWE registered > Registered Social Worker; AMHP | approved mental health
professional | approved mental health professionals; Liquidlogic | liquid logic; MARAC | multi agency risk assessment
conference | multi agency risk assessment conferences; Multi-Agency Safeguarding Hub; IDVA | independent domestic
violence advisor | independent domestic violence adviser | independent domestic violence advocate; Signs of Safety;
Section 47 enquiries | section 47 enquiry | section 47 investigations | section 47 investigation | section 47
assessments | S47 enquiries | S47 investigations; Tusla; Designated Safeguarding Lead | designated safeguarding leads
| designated safeguarding officer | designated safeguarding person > safeguarding; Cognitive Behavioral Therapy |
cognitive behavioural therapy | cognitive behavior therapy | cognitive behaviour therapy | CBT therapist | CBT therapy
| CBT techniques | CBT interventions | CBT informed; TF-CBT | trauma focused CBT | trauma focused cognitive behavioral
therapy | trauma focused cognitive behavioural therapy > Cognitive Behavioral Therapy; Dialectical Behavior Therapy |
dialectical behaviour therapy | dialectical behavioral therapy | dialectical behavioural therapy | DBT skills | DBT
therapy | DBT groups | DBT group | DBT informed | DBT skills training; EMDR | EMDR therapy | eye movement
desensitization and reprocessing | eye movement desensitisation and reprocessing; Acceptance and Commitment Therapy;
motivational interviewing | motivational interview | motivational interviews; trauma-informed care | trauma informed |
trauma informed practice | trauma informed approach | trauma informed approaches; play therapy | play therapist;
family therapy | systemic family therapy; Psychological Wellbeing Practitioner | psychological wellbeing
practitioners; IAPT | improving access to psychological therapies | NHS talking therapies; BABCP | BABCP accredited |
BABCP accreditation; BACP membership | =BACP | BACP accredited | BACP registered | BACP member; MAPA training | MAPA
trained; PHQ-9; mandated reporter | mandated reporters | mandated reporting; NDIS | NDIS participants | NDIS
participant | NDIS provider | NDIS providers | NDIS plans | NDIS plan | national disability insurance scheme; Applied
Behavior Analysis | applied behaviour analysis | applied behavioral analysis | applied behavioural analysis | ABA
therapy | ABA therapist; BCBA | board certified behavior analyst | board certified behaviour analyst > Applied
Behavior Analysis; RBT certification | RBT certified | registered behavior technician | registered behavior
technicians | registered behaviour technician > Applied Behavior Analysis; functional behavior assessment | functional
behavior assessments | functional behavioral assessment | functional behavioral assessments | functional behaviour
assessment; behavior intervention plans | behavior intervention plan | behaviour intervention plan | behaviour
intervention plans | behavioral intervention plan | behavioral intervention plans; Positive Behaviour Support |
positive behavior support | positive behavioural support | positive behavioral support; PBIS | positive behavioral
interventions and supports | positive behavioral interventions supports; MTSS | multi tiered system of supports |
multi tiered systems of support | multi tiered system of support; Makaton; Picture Exchange Communication System |
picture exchange | =PECS; British Sign Language | BSL interpreter | BSL interpreters; American Sign Language | ASL
interpreter | ASL interpreters; Emotional Literacy Support Assistant | ELSA trained | ELSA training | qualified ELSA;
504 plans | 504 plan | section 504; English language learners | english language learner | ELL students | =ELLs |
english as an additional language | EAL pupils | EAL learners | EAL students | EAL children; EHCP | EHC plans | EHC
plan | education health and care plan | education health and care plans | education health care plan; Birth to 5
Matters; EYFS | early years foundation stage; KS1 | key stage 1 | key stage one; KS2 | key stage 2 | key stage two; KS3
| key stage 3 | key stage three; KS4 | key stage 4 | key stage four; KS5 | key stage 5 | key stage five; Ofsted; KCSIE
| keeping children safe in education; HLTA | higher level teaching assistant; Certificate in Assessing Vocational
Achievement | CAVA assessor | TAQA assessor | A1 assessor | A1 assessor award; FHEA | fellow of the HEA | HEA fellow |
HEA fellowship; TAE40116 | TAE40122 | TAE40110 | cert IV TAE | certificate IV in training; Certificate III in
Individual Support | cert III individual support | cert III in individual support | certificate 3 in individual
support; Diploma of Early Childhood Education > early childhood education; EYLF | early years learning framework;
Teaching Council registration | registered with the teaching council | teaching council number; CTET | central teacher
eligibility test; Child Development Associate | CDA credential > early childhood education; NBCT | national board
certified teacher; Praxis exams | praxis exam | praxis II | praxis core; edTPA; Montessori; Read Write Inc | RWI
phonics > phonics; Little Wandle > phonics; Jolly Phonics > phonics; phonics | synthetic phonics | systematic synthetic
phonics; Orton-Gillingham; =Fundations > phonics; Fountas and Pinnell; DIBELS; WIDA; NGSS | next generation science
standards; =TEKS | texas essential knowledge and skills | texas essential knowledge skills; Bloom's taxonomy | blooms
taxonomy; social-emotional learning | social and emotional learning; project-based learning; Capita SIMS | ESS SIMS |
SIMS MIS | school information management system; Arbor MIS | arbor education; Bromcom; iSAMS > student information
system; CPOMS; ClassDojo | class dojo; PowerSchool > student information system; Infinite Campus > student information
system; Schoology > learning management system; Brightwheel; Blackboard Learn | =Blackboard | blackboard LMS |
blackboard ultra > learning management system; Canvas LMS | instructure canvas > learning management system;
Brightspace | D2L | D2L brightspace | desire2learn > learning management system; Turnitin; SMART Board | smartboard |
smart boards | smartboards; interactive whiteboards | interactive whiteboard; SCORM; instructional design |
instructional designer; Articulate Storyline | articulate 360 | articulate rise; Ellucian Banner | banner SIS |
ellucian banner SIS; FERPA; Title IX; FAFSA; Institutional Review Board | institutional review boards | IRB approval |
IRB submissions | IRB protocols; systematic reviews | systematic review; NVivo; ATLAS.ti; Qualtrics; =REDCap | research
electronic data capture; PubMed; IELTS; Trinity CertTESOL | cert TESOL | certTESOL > TESOL, TEFL, ESL; CILIP | CILIP
chartership | MCLIP; MARC 21 | MARC21 | MARC records | MARC record | MARC cataloging | MARC cataloguing | MARC format;
Dewey Decimal | dewey decimal classification | dewey decimal system; LCSH | library of congress subject headings;
SirsiDynix | sirsidynix symphony | sirsi | sirsi dynix > library management system; Koha ILS | =Koha | koha library
management system > library management system; LibGuides | springshare; EBSCO | EBSCOhost; AICP | american institute of
certified planners | AICP certification; Section 106 | S106 | section 106 agreements | section 106 agreement | S106
agreements | S106 agreement; Section 278 | S278 | section 278 agreements | section 278 agreement; Community
Infrastructure Levy; NPPF | national planning policy framework; Town and Country Planning Act; Development Consent
Orders | development consent order; Environmental Impact Assessment | environmental impact assessments | EIA
regulations | EIA screening; Biodiversity Net Gain; CEQA | california environmental quality act; National Environmental
Policy Act | NEPA compliance | NEPA documents | NEPA documentation | NEPA review | NEPA process; Idox Uniform | idox;
ArcGIS | esri arcgis | arcgis pro | arcmap | arcgis online; QGIS; Laserfiche; Freedom of Information Act | freedom of
information | freedom of information requests | FOI requests | FOI request | FOIA; subject access requests | subject
access request | DSAR | data subject access requests; CIPFA; Universal Credit; housing choice vouchers | housing choice
voucher | section 8 vouchers | section 8 housing; SIA licence | SIA license | SIA licensed | SIA badge | security
industry authority licence | SIA security licence | SIA front line licence | SIA frontline licence; PACE 1984 | PACE
codes | PACE interviews | PACE interview | police and criminal evidence act; ANPR | automatic number plate recognition;
NCIC | national crime information center; CJIS; Peace Officer Standards and Training | POST basic certificate | peace
officer certification; computer-aided dispatch; Emergency Medical Dispatch | emergency medical dispatcher; Incident
Command System; ICS-100 > Incident Command System; ICS-200 > Incident Command System; ICS-300 > Incident Command System;
National Incident Management System | NIMS 700 | ICS-700; NFPA 1001 | firefighter I and II | firefighter I II |
firefighter II; HAZWOPER; Raiser's Edge | raisers edge | raiser's edge NXT | blackbaud raiser's edge | blackbaud
raisers edge > CRM, Blackbaud; Blackbaud; DonorPerfect | donor perfect > CRM; Salesforce NPSP | nonprofit success pack
| salesforce nonprofit cloud | salesforce nonprofit success pack > Salesforce, CRM; CFRE | certified fund raising
executive | certified fundraising executive; USAID; theory of change | theories of change; Enhanced DBS | enhanced DBS
check | enhanced DBS checks | enhanced DBS clearance | enhanced DBS certificate | enhanced DBS disclosure > DBS check;
DBS check | DBS checks | DBS checked | DBS clearance | DBS certificate | DBS update service | disclosure and barring
service; PVG scheme | PVG membership | PVG check | PVG disclosure | PVG member | PVG scheme membership | protecting
vulnerable groups; AccessNI; Garda vetting | garda vetted | garda clearance; NDIS Worker Screening | NDIS worker
screening check | NDIS worker screening clearance; National Police Check | national police clearance | national police
certificate; Vulnerable Sector Check | vulnerable sector screening | vulnerable sector police check; Pflegefachkraft |
pflegefachkräfte | pflegefachfrau | pflegefachmann | pflegefachperson; Gesundheits- und Krankenpfleger | gesundheits
und krankenpflegerin | examinierte krankenschwester | examinierter krankenpfleger > Pflegefachkraft; Altenpfleger |
altenpflegerin > Pflegefachkraft; Medizinische Fachangestellte | medizinischer fachangestellter | arzthelferin;
Zahnmedizinische Fachangestellte | zahnmedizinischer fachangestellter | zahnarzthelferin; Erzieher | erzieherin |
staatlich anerkannte erzieherin | staatlich anerkannter erzieher; Wundexperte ICW | wundexpertin ICW | ICW wundexperte
| ICW wundexpertin > wound care; =Approbation | deutsche approbation; Führungszeugnis | erweitertes führungszeugnis |
polizeiliches führungszeugnis; Medifox | medifox DAN; Doctolib; Nurse Licensure Compact | compact nursing license |
nursing compact license | multistate nursing license | multi state nursing license; urinary catheterisation | urinary
catheterization | male catheterisation | female catheterisation | foley catheter insertion | urinary catheter
insertion; catheter care | foley catheter care | foley care; LMHC | licensed mental health counselor | licensed mental
health counselors; CADC | certified alcohol and drug counselor | certified alcohol drug counselor; LCSW | LCSW-C |
licensed clinical social worker | licensed clinical social workers > Licensed Social Worker; LICSW | licensed
independent clinical social worker > Licensed Social Worker; CACHE Diploma | CACHE level 3 diploma | CACHE diploma
level 3 | NCFE CACHE; Cambridge DELTA > ESL; Ex Libris | ex libris alma | ex libris primo | alma primo | primo VE;
MRTPI | RTPI chartered | chartered member of the RTPI | chartered town planner | chartered town planners > RTPI
membership; RTPI membership | RTPI member | member of the RTPI | membership of the RTPI | licentiate member of the
RTPI | RTPI licentiate; listed building consent | listed building consents | grade II listed; manual handling; moving
and handling | people moving and handling | patient handling > manual handling; CCC-SLP | SLP-CCC > ASHA
certification; ASHA certification | ASHA certified; Waters Empower | empower CDS | empower chromatography > laboratory
techniques; =DoLS | =DOLS | deprivation of liberty safeguards | deprivation of liberty safeguarding; =SENCO | =SENCo |
=SENCOs | special educational needs coordinator | special educational needs co-ordinator | special needs coordinator |
NASENCO > special education; Children Act 1989; LC-MS | LC-MS/MS | liquid chromatography mass spectrometry > mass
spectrometry, laboratory techniques; NWEA | NWEA MAP; Common Core State Standards | common core state standard |
common core standards | common core aligned | common core curriculum | common core mathematics | common core lessons |
common core based; logframes | logframe | log frames | logical framework approach; Nonviolent Crisis Intervention |
non violent crisis intervention | crisis prevention institute > crisis intervention; =ASIST | applied suicide
intervention skills training; RiO EPR | servelec RiO > EHR; Good Clinical Practice | good clinical practices |
ICH-GCP; =MAPPA | multi agency public protection arrangements; activities of daily living | activity of daily living |
=ADLs | =ADL's; FREC 3 | FREC3 | FREC level 3; QQI Level 5 | FETAC level 5; Level 3 Early Years Educator | early years
educator level 3 > early childhood education; athenahealth | athena health | athenaOne | athenaNet | athenaClinicals >
EHR; NextGen EHR | nextgen EMR | nextgen healthcare > EHR; SSSC registration | SSSC registered | SSSC | scottish
social services council; IB PYP | primary years programme | primary years program; SGB VIII; =ELISA | =ELISAs | ELISA
assay | ELISA assays | enzyme linked immunosorbent assay | enzyme linked immunosorbent assays > laboratory techniques;
restorative justice | restorative practices | restorative approaches; Patient Group Directions | patient group
direction; Medicaid; PSHE; pupil premium; person-centred care | person centered care | person centred approach |
person centred planning | person centered planning; library management system | library management systems |
integrated library system | integrated library systems; student information system | student information systems |
school information system; learning management system | learning management systems;
"""
BROAD = """
EHR; patient care; critical care; Enhanced DBS; DBS check; PVG scheme; AccessNI; Garda vetting; NDIS Worker Screening;
National Police Check; Vulnerable Sector Check; Führungszeugnis; manual handling; moving and handling; activities of
daily living; person-centred care; KS1; KS2; KS3; KS4; KS5; English language learners; learning management system;
student information system; library management system; blood glucose monitoring; phonics; telehealth; social-emotional
learning; instructional design; family therapy; interactive whiteboards; EYFS; EYLF; KCSIE; Ofsted; HIQA; Care Quality
Commission; NICE guidelines; Mental Capacity Act; Mental Health Act; Care Act 2014; Children Act 1989; Equality Act
2010; DoLS; Section 47 enquiries; Signs of Safety; MARAC; MAPPA; trauma-informed care; Positive Behaviour Support;
NDIS; Joint Commission standards; Title IX; FERPA; Town and Country Planning Act; Freedom of Information Act; subject
access requests; PACE 1984; Common Core State Standards; NGSS; TEKS; EHCP; Medicaid; Patient Group Directions; pupil
premium; PSHE; Universal Credit; Bloom's taxonomy; project-based learning; restorative justice; play therapy; aseptic
technique; catheter care; PBIS; MTSS; NPPF; SOAP notes; MAR charts; SBAR; NEWS2; CAMHS; CMHT; NHS Continuing
Healthcare; ANTT; QOF; Multi-Agency Safeguarding Hub; Tusla; motivational interviewing; SMART Board; Section 106;
Section 278; Community Infrastructure Levy; Biodiversity Net Gain; National Environmental Policy Act; CEQA; theory of
change; listed building consent; logframes; mandated reporter; prior authorization; behavior intervention plans;
functional behavior assessment; manual therapy; ECG; chemotherapy; cannulation; Environmental Impact Assessment;
systematic reviews; Good Clinical Practice; 504 plans; spirometry; enteral feeding
"""
PAPERS = """
Registered Nurse; LPN; CNA; BLS; ACLS; PALS; CCRN; TNCC; NIHSS; CPR; NMC registration; NMBI; HCPC registration; GMC
registration; GPhC registration; GDC registration; CORU registration; AHPRA registration; Registered Midwife;
Registered Mental Health Nurse; Registered Learning Disability Nurse; Independent Prescriber; NCLEX; Nurse Licensure
Compact; APRN; CRNA; Family Nurse Practitioner; PMHNP; CNOR; CMSRN; Certified Emergency Nurse; IBCLC; Certified
Medical Assistant; Certified Phlebotomy Technician; Home Health Aide; Personal Support Worker; Emergency Medical
Technician; NREMT; Immediate Life Support; Advanced Life Support; Neonatal Resuscitation Program; Paediatric First
Aid; Mental Health First Aid; HLTAID011; FREC 3; DHA license; Certified Professional Coder; RHIT; Certified Pharmacy
Technician; NAPLEX; DEA registration; NBCOT; OTR/L; Certified Occupational Therapy Assistant; Physical Therapist
Assistant; CCC-SLP; ASHA certification; Registered Dietitian; ARRT; ARDMS; Registered Dental Hygienist; ASCP
certification; LCSW; LICSW; LMSW; Licensed Social Worker; LMFT; LMHC; Licensed Professional Counselor; CADC;
Registered Social Worker; Social Work England registration; SSSC registration; AMHP; BABCP; BACP membership; MAPA
training; ASIST; BCBA; RBT certification; HLTA; Certificate in Assessing Vocational Achievement; FHEA; TAE40116;
Certificate III in Individual Support; Diploma of Early Childhood Education; Level 3 Early Years Educator; CACHE
Diploma; QQI Level 5; Teaching Council registration; CTET; Child Development Associate; NBCT; Praxis exams; edTPA;
IELTS; Trinity CertTESOL; Cambridge DELTA; MRTPI; RTPI membership; AICP; CIPFA; SIA licence; Peace Officer Standards
and Training; ICS-100; ICS-200; ICS-300; NFPA 1001; HAZWOPER; CFRE; Enhanced DBS; DBS check; PVG scheme; AccessNI;
Garda vetting; NDIS Worker Screening; National Police Check; Vulnerable Sector Check; Pflegefachkraft; Gesundheits-
und Krankenpfleger; Altenpfleger; Medizinische Fachangestellte; Zahnmedizinische Fachangestellte; Erzieher;
Wundexperte ICW; Approbation; Führungszeugnis
"""
TRACES = """
BLS: acls als ils resuscitation; care plans: care plan planning nurse; clinical documentation: documentation record
charting notes; CPR: bls ils als resuscitation aid; dementia care: dementia alzheimer residents; dialysis:
haemodialysis hemodialysis renal crrt; discharge planning: discharge; emergency department: emergency trauma resus
casualty triage; first aid: aid aider bls cpr ils als resuscitation paramedic aiders; First Aid at Work: aid aider faw
efaw; geriatrics: elderly older residents nursing aged; HCPC registration: hcpc; HIPAA: privacy patient confidential;
infection control: infection hygiene aseptic sterile covid isolation decontamination
sterilisation sterilization autoclave disinfection htm; IV therapy: infusion drip cannula cannulation
intravenous; LPN: practical nursing; medical-surgical: surgical medical ward; medication administration: medication
medicine drug infusion meds injection medicines antibiotics iv drip; NMC registration: nmc nurse midwife; oncology:
cancer chemotherapy; operating room: theatre surgery scrub anaesthetic; palliative care: hospice dying terminal;
patient assessment: assess observation triage ward nurse; patient education: taught teach advise family explain;
patient safety: patient safety incident; pediatrics: child children baby babies neonatal; phlebotomy: blood
venepuncture cannulation bloods cannulas; physiotherapy: physio rehab; Registered Nurse: nurse nmc rn nursing; Section
106: s106; SIA licence: sia; telemetry: cardiac monitor ecg; triage: triage emergency urgent prioritise; ventilators:
ventilated icu niv; vital signs: observations news2 obs monitor; ward management: ward sister matron charge; wound
care: wound dressing ulcer surgical postoperative tissue pressure
"""
