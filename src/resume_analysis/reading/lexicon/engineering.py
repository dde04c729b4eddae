"""Machines, electronics, vehicles and the standards they are built to."""

from __future__ import annotations

TERMS = """
SysML | systems modeling language; MBSE | model based systems engineering; Simulink | matlab simulink > MATLAB;
AUTOSAR | classic autosar | adaptive autosar; CAN bus | canbus | CAN FD | canfd | controller area network; J1939 | SAE
J1939 > CAN bus; unified diagnostic services | UDS diagnostics | UDS protocol | ISO 14229; Vector CANoe | canoe
canalyzer; hardware-in-the-loop | hardware in loop | HIL testing | HIL test | HIL tests | HIL simulation; model-based
design | model based development; IBM DOORS | IBM rational DOORS | rational DOORS | telelogic DOORS | DOORS next
generation | DOORS NG | DOORS DXL; Polarion | polarion ALM | siemens polarion; functional safety | funktionale
sicherheit; ISO 26262 | ISO26262 > functional safety; IEC 61508 | IEC61508 > functional safety; ISO/SAE 21434 | ISO
21434 | ISO21434; Automotive SPICE | ASPICE; MISRA | MISRA C; DO-178C | DO178C | DO-178B | DO178B | DO-178 | DO178;
DO-254 | DO254; RTCA DO-160 | DO160 | DO-160G | DO160G; ARP4754 | ARP 4754 | ARP4754A | ARP 4754A | SAE ARP4754A |
ARP4754B; AS9100 | AS9100D | AS9100C | AS/EN 9100 | EN 9100 > quality management; IATF 16949 | IATF16949 | ISO/TS
16949 | TS 16949 | TS16949 > quality management; ISO 13485 | ISO13485 > quality management; ISO 14971 | ISO14971; IEC
62304 | IEC62304; IEC 60601 | IEC60601; CE marking | CE mark | CE-kennzeichnung | marquage CE; RoHS; ATEX; DFMEA |
design FMEA > FMEA; PFMEA | process FMEA > FMEA; PPAP | production part approval process; APQP | advanced product
quality planning; Embedded C > C, embedded systems; Embedded Linux > Linux, embedded systems; Yocto | yocto project >
Embedded Linux, Linux, embedded systems; Linux kernel | linux kernel drivers | linux device drivers > Linux; STM32 |
STM32 microcontrollers | STM32F4 | stm32cube | stm32cubeide > embedded systems; Arduino; Raspberry Pi; ARM Cortex |
ARM cortex M | cortex M | cortex M0 | cortex M3 | cortex M4 | cortex M7; RISC-V | riscv; I2C | I²C; JTAG; CMake; Qt
framework | qt5 | qt6 | qt creator; Robot Operating System | ROS2 | ROS 2 | ROS noetic | ROS humble | ROS melodic;
MQTT; OPC UA | OPCUA; Modbus; PROFINET; Bluetooth Low Energy | bluetooth LE; Altium Designer | altium; Vivado | xilinx
vivado > FPGA; Xilinx > FPGA; SystemVerilog | system verilog > Verilog; LabVIEW | NI labview; PCB design | PCB layout
| printed circuit board design | printed circuit board layout | leiterplattendesign | leiterplattenlayout;
oscilloscope | oscilloscopes | oszilloskop; IPC-A-610 | IPC 610 | IPC A610; electromagnetic compatibility | EMC
testing | EMI/EMC | EMC/EMI | EMC compliance | elektromagnetische verträglichkeit; Allen-Bradley PLC | controllogix |
compactlogix | micrologix > PLC; Studio 5000 | studio 5000 logix designer > PLC; RSLogix | RSLogix 500 | RSLogix 5000
> PLC; TwinCAT | beckhoff twincat > PLC; CODESYS > PLC; EPLAN | EPLAN electric P8 | EPLAN P8; Siemens NX | NX CAD |
unigraphics | UG NX > CAD; PTC Creo | creo parametric | creo elements | PTC pro engineer | pro engineer wildfire >
CAD; SolidEdge | siemens solid edge > CAD; Fusion 360 | fusion360 | autodesk fusion > CAD; Teamcenter | siemens
teamcenter; Abaqus > FEA; computational fluid dynamics | CFD simulation | CFD simulations | CFD analysis; ASME Y14.5 >
GD&T; Stateflow > Simulink, MATLAB; Embedded Coder > Simulink, MATLAB; LIN bus; FlexRay; CANopen > CAN bus; Automotive
Ethernet; CANalyzer | vector canalyzer; CAPL scripting | CAPL scripts | CAPL programming; TargetLink | dspace
targetlink; codebeamer | PTC codebeamer; Jama Connect | jama software; IEC 61511 | IEC61511 > functional safety; SOTIF
| ISO 21448 | ISO21448; UNECE R155 | UN R155 | UN ECE R155; Polyspace; Coverity; Klocwork; LDRA; VectorCAST; Parasoft;
ARP4761 | ARP 4761 | SAE ARP4761; MIL-STD-810 | MIL-STD-810G | MIL-STD-810H | milstd810; MIL-STD-461 | MIL-STD-461F |
MIL-STD-461G; MIL-STD-1553 | MIL-STD-1553B; ARINC 429 | ARINC429; ARINC 653 | ARINC653; AFDX | ARINC 664; NADCAP; EN
50128 | EN50128; EN 50126 | EN50126; EN 50129 | EN50129; ISO 13849 | ISO13849; Machinery Directive |
maschinenrichtlinie | directive machines; UL 508A | UL508A; fault tree analysis | fault tree analyses; Buildroot >
Embedded Linux, Linux, embedded systems; device drivers | device driver; bootloader | bootloaders | boot loader | boot
loaders; QNX | QNX neutrino > RTOS; Zephyr RTOS > RTOS; ThreadX | azure RTOS > RTOS; ESP32; UART | USART; Keil MDK |
keil uvision | keil µvision | ARM keil; IAR Embedded Workbench | IAR workbench | IAR EWARM; TRACE32 | lauterbach
trace32 | lauterbach debugger; Code Composer Studio; GoogleTest | gtest | google test framework > C++, unit testing;
Valgrind; LLVM; PROFIBUS; EtherCAT; BACnet; Zigbee; LoRaWAN; KiCad; OrCAD | cadence orcad; Cadence Allegro | allegro
PCB | allegro PCB designer; Cadence Virtuoso; Mentor Graphics; LTspice; PSpice | orcad pspice | cadence pspice;
ModelSim | questasim; Quartus | intel quartus | altera quartus | quartus prime > FPGA; universal verification
methodology; NI TestStand | teststand; J-STD-001 | IPC J-STD-001; FactoryTalk; WinCC | simatic wincc; AutoCAD
Electrical > AutoCAD, CAD; Onshape > CAD; SketchUp | google sketchup > CAD; Windchill | PTC windchill; ENOVIA;
3DEXPERIENCE; Nastran | MSC nastran | NX nastran > FEA; LS-DYNA | lsdyna > FEA; HyperMesh | altair hypermesh > FEA;
COMSOL | comsol multiphysics; Ansys Fluent > Ansys, computational fluid dynamics; STAR-CCM+ > computational fluid
dynamics; OpenFOAM > computational fluid dynamics; Mathcad; Mastercam > CNC;
"""
BROAD = """

"""
PAPERS = """

"""
TRACES = """
Allen-Bradley PLC: allen rockwell; Altium Designer: pcb; Ansys Fluent: fluent ansys; APQP: ppap; ARM Cortex: arm
cortex; AS9100: aerospace iso; Automotive SPICE: spice; AUTOSAR: automotive; Bluetooth Low Energy: ble bluetooth;
bootloader: boot uboot; Cadence Allegro: allegro; Cadence Virtuoso: virtuoso cadence; CAN bus: canoe canalyzer j1939;
CANalyzer: vector canoe; CAPL scripting: capl; CE marking: ce marking; computational fluid dynamics: cfd fluent
openfoam ccm; device drivers: driver drivers; DFMEA: fmea; electromagnetic compatibility: emc emi; Embedded C:
embedded; Embedded Linux: yocto buildroot embedded; functional safety: safety iso sil; Fusion 360: fusion;
hardware-in-the-loop: hil dspace; I2C: i2c spi; IAR Embedded Workbench: iar; IATF 16949: 16949 automotive; IBM DOORS:
doors; IPC-A-610: ipc; ISO 13485: medical iso; ISO/SAE 21434: cybersecurity; J-STD-001: ipc; Jama Connect: jama; Keil
MDK: keil; LIN bus: lin; Linux kernel: kernel; MBSE: sysml model; MISRA: misra; model-based design: simulink model;
ModelSim: questa; oscilloscope: scope scopes; PCB design: pcb pcbs altium kicad orcad; PFMEA: fmea; PPAP: apqp; PTC
Creo: creo pro; Qt framework: qt; Robot Operating System: ros; RSLogix: rockwell allen logix; RTCA DO-160: 160;
Siemens NX: nx; Simulink: matlab; SolidEdge: solid; STM32: stm; Studio 5000: rslogix rockwell allen logix;
SystemVerilog: verilog uvm; TargetLink: dspace; ThreadX: azure; TRACE32: lauterbach; TwinCAT: beckhoff; UNECE R155:
unece; unified diagnostic services: uds; universal verification methodology: uvm; Vector CANoe: canoe vector; Vivado:
xilinx; Zephyr RTOS: zephyr
"""
