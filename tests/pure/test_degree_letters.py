"""The letters of degrees of many countries, with dots and without, each at its rung in an entry of the education."""

from __future__ import annotations

from datetime import date

import pytest

from resume_analysis.reading import degrees

TODAY = date(2026, 11, 29)
LETTERS = {
    2: "HND HNC FdA FdSc A.A.S. AAS A.A. AA A.S. AS ADN A.D.N. DipHE",
    3: "B.A. BA B.A B.Sc. BSc B.Sc B.S. BS S.B. B.A.Sc. BASc B.E.Sc. BESc B.Eng. BEng B.Eng B.E. BE B.Tech."
    " BTech B.Tech B.Com. BCom B.Comm. BComm B.Com B.B.A. BBA B.Bus. BBus B.Ed. BEd LL.B. LLB B.N. BN BScN"
    " B.Sc.N. BNurs BSN B.S.N. BNSc BSW B.S.W. B.Arch. BArch B.Des. BDes BFA B.F.A. B.Mus. BMus B.Pharm."
    " BPharm BHSc B.H.Sc. BAppSc B.App.Sc. B.I.T. B.C.S. BCA B.C.A. BSEE BSME BSCS BMath B.Math. BPhil BTh"
    " BSocSc B.Soc.Sc. BPsych BPhty BPhysio BOccThy MBBS BDS BVSc B.A.I. B.B.S. BMSc BSET B.A.S. B.L.A. BLA"
    " BPlan B.Plan. BURP BAgr BAgrSc BVetMed BMid BMidwif BEcon BSBA B.S.B.A. BGS BPA BSIT BSIS BSEd B.S.Ed."
    " BSHA BSHRM BSCE B.S.C.E. B.S.M.E. B.S.E.E. BSIE",
    4: "M.A. MA M.Sc. MSc M.Sc M.S. MS S.M. M.A.Sc. MASc M.Eng. MEng M.E. M.Tech. MTech M.Com. MCom M.B.A. MBA"
    " EMBA M.Ed. MEd LL.M. LLM M.N. MScN MSN M.S.N. MSW M.S.W. M.Arch. MArch M.Des. MDes MFA M.F.A. M.Mus."
    " MMus M.Pharm. MPharm MPH M.P.H. MHA M.H.A. MPA M.P.A. MPP M.P.P. MPhil M.Phil. MRes M.Res. MLIS M.L.I.S."
    " MAT M.A.T. MDiv M.Div. MAcc MAcy M.Acc. MFin MStat M.Stat. MSEE MSCS MSME MPhys MChem MMath MSci M.C.A."
    " MCA MPlan M.Plan. MURP MLitt M.Litt. MHRM MPhty MPT MSLP MEngSc MInfTech",
    5: "Ph.D. PhD Ph.D DPhil D.Phil. Ed.D. EdD Psy.D. PsyD J.D. JD M.D. MD Pharm.D. PharmD DPT D.P.T. DNP D.N.P."
    " D.B.A. DVM D.V.M. DDS D.D.S. DMD D.O. EngD DrPH O.D. AuD Au.D. DClinPsy DSW",
}
ENTRIES = ("{} in Economics, University of Hull, 2010 – 2014", "University of Hull — {}, Economics — 2010–2014")


@pytest.mark.parametrize(("rung", "letters"), [(rung, one) for rung, all_ in LETTERS.items() for one in all_.split()])
def test_letters_stand_for_a_degree_of_their_rung(rung: int, letters: str) -> None:
    """Before the subject and behind the name of the school."""
    for entry in ENTRIES:
        found = degrees.of_resume(f"Jo Doe\njo@example.org\n\nEDUCATION\n{entry.format(letters)}\n", TODAY)
        assert [degree.rung for degree in found[:1]] == [rung], entry


@pytest.mark.parametrize(
    "told", ["BLS certified", "Worked at MIT", "BIT Mesra", "Portland, ME", "Austin, MN", "DO NOT CALL"]
)
def test_letters_of_other_things_stand_for_none(told: str) -> None:
    """What also names a state, a school or a course is a degree with dots alone."""
    assert not degrees.of_resume(f"Jo Doe\njo@example.org\n\nEDUCATION\n{told}\n", TODAY)
